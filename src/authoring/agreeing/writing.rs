//! Agreements as a file, and back. Reading takes in only what writing would write: a file that somebody changed by hand is not
//! ours any more, so nothing in it can be lost.
//!
//! Whoever changes how something is written goes on reading what was written before, as a test holds.

use jiff::{ToSpan, civil::Date};

use super::{Agreed, Agreements, Answer, Asked, Ground, Item, Line, Offer, Reworded, Test, When};
use crate::protocol::load::{self, AddedQuestion, Local, SourceFile, Spot};
use crate::protocol::{Choice, Citation, Condition, Evidence, Kind, Name, Need};

/// The source that stands for one's own agreement.
const OWN: &str = "own-agreement";
const OWN_TITLE: &str = "Eigen afspraak";
/// What stands above it, for whoever opens the file.
const HEAD: &str = "// Gemaakt in het venster, onder Lezen. Wijzig het daar: wie het hier wijzigt, neemt het van het venster over.";

/// The file holds what the window did not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByHand;

impl Agreements {
    /// What the window agreed before.
    ///
    /// # Errors
    /// When somebody wrote or changed the file by hand.
    pub fn read(file: &SourceFile) -> Result<Self, ByHand> {
        let local = load::agreements_in(file).map_err(|_| ByHand)?; // what is wrong with it is told where it is laid over
        let agreed = taken(&local).ok_or(ByHand)?;
        let text = std::str::from_utf8(&file.bytes).map_err(|_| ByHand)?; // likewise
        if text.replace("\r\n", "\n") == written(&agreed) { Ok(Self::of(agreed)) } else { Err(ByHand) }
    }

    /// The file; none where nothing differs.
    #[must_use]
    pub fn written(&self) -> Option<String> {
        (!self.now.is_empty()).then(|| written(&self.now))
    }

    /// What was agreed at this place in the file.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<Item> {
        let (list, index) = load::part_at(&self.written()?, place)?;
        self.now.item(&list, index)
    }

    /// What the file holds, as a reader of it has it; none where nothing differs.
    #[must_use]
    pub fn local(&self) -> Option<Local> {
        let file = SourceFile::new(super::file_of(&self.now.of), self.written()?);
        load::agreements_in(&file).ok() // what is written can be read
    }
}

fn written(agreed: &Agreed) -> String {
    let mut out = format!("{HEAD}\n(\n");
    field(&mut out, "of", &format!("\"{}\"", agreed.of));
    field(&mut out, "by", &dutch(&agreed.by));
    field(&mut out, "agreed", &day(agreed.on));
    field(&mut out, "review_by", &day(again(agreed.on)));
    let grounds = agreed.lines.iter().map(|line| &line.from);
    let mut grounds = grounds.chain(agreed.questions.iter().map(|asked| &asked.from));
    if grounds.any(|from| from.source.is_none()) {
        out.push_str(&format!(
            "    sources: [(\n        id: \"{OWN}\", title: \"{OWN_TITLE}\", publisher: {},\n",
            quoted(&agreed.by)
        ));
        out.push_str(&format!("        year: {}, checked: {},\n    )],\n", agreed.on.year(), day(agreed.on)));
    }
    list(&mut out, "texts", &agreed.texts, reworded);
    list(&mut out, "lines", &agreed.lines, line);
    list(&mut out, "questions", &agreed.questions, asked);
    out.push_str(")\n");
    out
}

/// When something that was agreed on this day is to be looked at again.
fn again(on: Date) -> Date {
    match on.checked_add(1.year()) {
        Ok(day) => day,
        // The last year there is has no next one.
        Err(_) => on,
    }
}

fn field(out: &mut String, key: &str, value: &str) {
    out.push_str(&format!("    {key}: {value},\n"));
}

fn list<T>(out: &mut String, key: &str, parts: &[T], each: impl Fn(&T) -> String) {
    if parts.is_empty() {
        return;
    }
    out.push_str(&format!("    {key}: ["));
    let parts: Vec<String> = parts.iter().map(each).collect();
    out.push_str(&format!("{}],\n", parts.join(", ")));
}

fn reworded(one: &Reworded) -> String {
    let was = one.was.as_ref().map_or_else(String::new, |was| format!("        was: {},\n", quoted(was)));
    let (of, text, now) = (spot(&one.of), quoted(&one.text), dutch(&one.now));
    format!("(\n        of: {of}, text: {text},\n{was}        now: {now},\n    )")
}

fn line(one: &Line) -> String {
    let call =
        one.call.as_ref().map_or_else(String::new, |call| format!("        call: {},\n", quoted(call)));
    let (say, from) = (dutch(&one.say), from(&one.from));
    format!("(card: \"{}\", line: (\n        say: {say},\n{call}        from: {from},\n    ))", one.card)
}

fn asked(one: &Asked) -> String {
    let on: Vec<String> = one.on.iter().map(|paper| format!("\"{paper}\"")).collect();
    let mut out = format!("(after: \"{}\", on: [{}], question: (\n", one.after, on.join(", "));
    let mut field = |key: &str, value: &str| {
        out.push_str(&format!("        {key}: {value},\n"));
    };
    field("id", &format!("\"{}\"", one.id));
    field("ask", &dutch(&one.ask));
    if let Some(hint) = &one.hint {
        field("hint", &dutch(hint));
    }
    field("why", &dutch(&one.why));
    field("from", &from(&one.from));
    if let Some(when) = when(&one.when) {
        field("when", &when);
    }
    field("answer", &answer(&one.answer));
    if !one.must {
        field("need", "Optional");
    }
    out.push_str("    ))");
    out
}

fn from(ground: &Ground) -> String {
    let source = ground.source.as_ref().map_or(OWN, Name::as_str);
    let evidence = if ground.read { "Verified" } else { "Unverified" };
    format!("(source: \"{source}\", place: {}, evidence: {evidence})", quoted(&ground.place))
}

fn when(when: &When) -> Option<String> {
    let tests: Vec<String> = when
        .tests
        .iter()
        .map(|Test { of, is }| match is {
            Some(option) => format!("Is(\"{of}\", \"{option}\")"),
            None => format!("Known(\"{of}\")"),
        })
        .collect();
    match tests.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => {
            let joined = if when.all { "AllOf" } else { "AnyOf" };
            Some(format!("{joined}([{}])", several.join(", ")))
        }
    }
}

fn answer(answer: &Answer) -> String {
    let options = |kind: &str, offers: &[Offer]| {
        let mut out = format!("{kind}([\n");
        for Offer { id, label } in offers {
            out.push_str(&format!("            (id: \"{id}\", label: {}),\n", dutch(label)));
        }
        out.push_str("        ])");
        out
    };
    match answer {
        Answer::One(of) => options("One", of),
        Answer::Many(of) => options("Many", of),
        Answer::Text(lines) => format!("Text(lines: {lines})"),
        Answer::Date => "Date".to_owned(),
        Answer::Number => "Number()".to_owned(),
    }
}

fn spot(spot: &Spot) -> String {
    match spot {
        Spot::Protocol => "Protocol".to_owned(),
        Spot::Step(id) => format!("Step(\"{id}\")"),
        Spot::Question(id) => format!("Question(\"{id}\")"),
        Spot::Option(question, option) => format!("Option(\"{question}\", \"{option}\")"),
        Spot::Alert(id) => format!("Alert(\"{id}\")"),
        Spot::Outcome(id) => format!("Outcome(\"{id}\")"),
        Spot::Card(id) => format!("Card(\"{id}\")"),
        Spot::Line(card, number) => format!("Line(\"{card}\", {number})"),
        Spot::Term(id) => format!("Term(\"{id}\")"),
        Spot::Paper(id) => format!("Paper(\"{id}\")"),
    }
}

fn dutch(text: &str) -> String {
    format!("(nl: {})", quoted(text))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn day(day: Date) -> String {
    format!("\"{day}\"")
}

/// What was agreed, as far as the window makes such things; what else is in a file shows when it is written again.
fn taken(local: &Local) -> Option<Agreed> {
    let texts = local.texts.iter().map(|one| Reworded {
        of: one.of.clone(),
        text: one.text.clone(),
        was: one.was.clone(),
        now: one.now.nl.clone(),
    });
    let lines = local.lines.iter().map(|one| Line {
        card: one.card.clone(),
        say: one.line.say.nl.clone(),
        call: one.line.call.clone(),
        from: ground(&one.line.from),
    });
    let questions: Option<Vec<Asked>> = local.questions.iter().map(asked_by).collect();
    Some(Agreed {
        of: local.of.clone(),
        by: local.by.nl.clone(),
        on: local.agreed,
        texts: texts.collect(),
        lines: lines.collect(),
        questions: questions?,
    })
}

fn asked_by(added: &AddedQuestion) -> Option<Asked> {
    let question = &added.question;
    Some(Asked {
        id: question.id.clone(),
        after: added.after.clone(),
        on: added.on.clone(),
        ask: question.ask.nl.clone(),
        hint: question.hint.as_ref().map(|hint| hint.nl.clone()),
        why: question.why.as_ref()?.nl.clone(),
        from: ground(question.from.as_ref()?),
        when: question.when.as_ref().map_or_else(|| Some(When::default()), taken_when)?,
        answer: taken_answer(&question.answer)?,
        must: question.need == Need::Required,
    })
}

fn ground(citation: &Citation) -> Ground {
    Ground {
        source: (citation.source.as_str() != OWN).then(|| citation.source.clone()),
        place: citation.place.clone(),
        read: citation.evidence == Evidence::Verified,
    }
}

fn taken_when(condition: &Condition) -> Option<When> {
    let (all, parts) = match condition {
        Condition::AllOf(parts) => (true, parts.as_slice()),
        Condition::AnyOf(parts) => (false, parts.as_slice()),
        one => (false, std::slice::from_ref(one)),
    };
    let test = |part: &Condition| match part {
        Condition::Is(of, option) => Some(Test { of: of.clone(), is: Some(option.clone()) }),
        Condition::Known(of) => Some(Test { of: of.clone(), is: None }),
        _ => None,
    };
    Some(When { all, tests: parts.iter().map(test).collect::<Option<_>>()? })
}

fn taken_answer(kind: &Kind) -> Option<Answer> {
    let offers = |options: &[Choice]| {
        options.iter().map(|one| Offer { id: one.id.clone(), label: one.label.nl.clone() }).collect()
    };
    Some(match kind {
        Kind::One(of) => Answer::One(offers(of)),
        Kind::Many(of) => Answer::Many(offers(of)),
        Kind::Text { lines } => Answer::Text(*lines),
        Kind::Date => Answer::Date,
        Kind::Number { .. } => Answer::Number,
        _ => return None,
    })
}
