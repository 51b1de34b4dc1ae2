//! Small protocols made in code.

use weegwijzer::protocol::{
    Alert, Choice, Condition, Guarantee, Head, Kind, Need, Outcome, Protocol, Question, Reasons, Shown,
    Statement, Step, Text, Voice,
};

pub fn text(words: &str) -> Text {
    Text { nl: words.to_owned(), en: words.to_owned() }
}

pub fn choice(id: &str) -> Choice {
    Choice {
        id: id.into(),
        label: text(id),
        hint: None,
        says: None,
        voice: None,
        when: None,
        alone: false,
        holds: None,
    }
}

pub fn choices(ids: &[&str]) -> Vec<Choice> {
    ids.iter().map(|id| choice(id)).collect()
}

pub fn question(id: &str, answer: Kind, when: Option<Condition>) -> Question {
    Question {
        id: id.into(),
        ask: text(id),
        hint: None,
        why: None,
        from: None,
        when,
        answer,
        need: Need::Required,
        not_done: Reasons::OwnWords,
        fact: None,
        says: None,
        named: None,
        terms: Vec::new(),
        voice: Voice::Plain,
        shown: Shown::Plain,
        tense: None,
        moment: false,
        short: None,
        reason_can_wait: None,
        holds: None,
    }
}

pub fn one(id: &str, options: &[&str], when: Option<Condition>) -> Question {
    question(id, Kind::One(choices(options)), when)
}

pub fn step(id: &str, when: Option<Condition>, questions: Vec<Question>) -> Step {
    Step {
        id: id.into(),
        title: text(id),
        aim: text(id),
        numbers: Vec::new(),
        when,
        card: None,
        together: false,
        questions,
    }
}

fn citation<T: serde::de::DeserializeOwned>() -> T {
    ron::from_str(r#"(source: "s", place: "p", evidence: Verified)"#).unwrap()
}

pub fn outcome(id: &str, when: Condition) -> Outcome {
    let from = citation();
    Outcome {
        id: id.into(),
        when,
        title: text(id),
        says: text(id),
        norm: None,
        actions: Vec::new(),
        leads_to: None,
        from,
    }
}

pub fn alert(id: &str, when: Condition, step: &str, question: Option<&str>) -> Alert {
    Alert {
        id: id.into(),
        level: weegwijzer::protocol::Level::Attention,
        when,
        say: text(id),
        act: None,
        step: step.into(),
        question: question.map(Into::into),
        papers: Vec::new(),
        from: citation(),
    }
}

pub fn guarantee(id: &str, holds: Statement) -> Guarantee {
    Guarantee { id: id.into(), says: text(id), holds }
}

pub fn head() -> Head {
    ron::from_str(
        r#"(
            id: "small", title: (nl: "k", en: "s"), about: (nl: "k", en: "s"),
            edition: (
                guideline: "1", encoding: 1, status: Current, checked: "2026-11-21", review_by: "2027-11-21",
                audience: (nl: "k", en: "s"), review: NotYet,
            ),
            roles: [(id: "gp", label: (nl: "h", en: "g")), (id: "nurse", label: (nl: "v", en: "n"))],
            sources: [],
            steps: [],
        )"#,
    )
    .unwrap()
}

pub fn protocol(steps: Vec<Step>, fill: impl FnOnce(&mut Head)) -> Protocol {
    let mut head = head();
    head.steps = steps.iter().map(|step| step.id.clone()).collect();
    // Endings are looked at in `paper`; here they are all meant.
    head.no_outcome = Some(Condition::AllOf(Vec::new()));
    fill(&mut head);
    Protocol::assemble(head, steps, Vec::new(), Vec::new(), String::new())
}
