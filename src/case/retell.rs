//! From a practice case that was played back to the moves that play it: the way back of `play`. Of a real case there is no
//! such way.

use super::answer::{Answer, Argument, Entry, Part, Side};
use super::answers::{Answers, Spot};
use super::event::{Event, Mode};
use super::state::Case;
use crate::protocol::{Given, Kind, Move, Name, Piece, Protocol, Question, Sort, Weighed};

/// What a practice case amounts to in one of its protocols, as moves that play it again; none of a real case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retold {
    /// In the order in which each question was first answered; a judgement where it was last given, behind what it rests on.
    pub does: Vec<Move>,
    /// How many answers are of another protocol only, and are left out.
    pub elsewhere: usize,
}

/// The moves that play a practice case again; none of a real case, for good: fictional cases travel.
#[must_use]
pub fn retold(protocol: &Protocol, case: &Case) -> Option<Retold> {
    if case.state().mode != Mode::Practice {
        return None;
    }
    let answers = case.answers();
    let touched = touched(protocol, case);
    let does = touched.into_iter().filter_map(|touched| match touched {
        Touched::Question(question) => {
            let given = given(protocol, question, answers.given(&protocol.head.id, question)?, answers)?;
            Some(Move::Answer(question.id.clone(), given))
        }
        Touched::Alert(alert) => {
            let why = answers.resolution(&protocol.head.id, alert)?;
            (!why.trim().is_empty()).then(|| Move::Resolve(alert.clone(), why.to_owned()))
        }
    });
    let does: Vec<Move> = does.collect();
    let here = |spot: &Spot| protocol.questions().any(|(_, asked)| Spot::of(protocol, asked) == *spot);
    let elsewhere = answers.spots().filter(|spot| !here(spot)).count();
    Some(Retold { does, elsewhere })
}

/// What the clinician did something at.
#[derive(Debug, PartialEq)]
enum Touched<'a> {
    Question(&'a Question),
    Alert(&'a Name),
}

fn touched<'a>(protocol: &'a Protocol, case: &'a Case) -> Vec<Touched<'a>> {
    let asked = |spot: &Spot| {
        let spot = Spot { inside: None, ..spot.clone() };
        protocol.questions().map(|(_, asked)| asked).find(|asked| Spot::of(protocol, asked) == spot)
    };
    let mut all: Vec<Touched<'a>> = Vec::new();
    for line in case.journal().standing() {
        let now = match &line.event {
            Event::Answered { at, .. } | Event::EntryAdded { at, .. } | Event::EntryTaken { at, .. } => {
                asked(at).map(Touched::Question)
            }
            Event::Resolved { protocol: of, alert, .. } if *of == protocol.head.id => {
                Some(Touched::Alert(alert))
            }
            _ => None,
        };
        let Some(now) = now else { continue };
        let weighs =
            matches!(&now, Touched::Question(asked) if matches!(asked.answer, Kind::Judgement { .. }));
        if weighs {
            all.retain(|before| *before != now);
        }
        if !all.contains(&now) {
            all.push(now);
        }
    }
    // What came over from another edition of the protocol was not answered in this one.
    for (_, asked) in protocol.questions() {
        let touched = Touched::Question(asked);
        if !all.contains(&touched) {
            all.push(touched);
        }
    }
    all
}

/// An answer as a scenario writes it; none where it says nothing that a scenario may say.
fn given(protocol: &Protocol, question: &Question, answer: &Answer, answers: &Answers) -> Option<Given> {
    if let Answer::Entries(entries) = answer {
        let above = question.answer.under().and_then(|id| Some((id, protocol.question(id)?)));
        let rows = above.map(|(id, log)| (id, answers.given(&protocol.head.id, log)));
        return Some(Given::Entries(entries.iter().map(|entry| row(question, entry, rows)).collect()));
    }
    let mut given = simple(question, answer)?;
    if let (Given::Judgement { weighed, .. }, Answer::Judgement(judgement)) = (&mut given, answer) {
        let pieces = judgement.arguments.iter();
        weighed.extend(pieces.filter_map(|(argument, side)| piece(protocol, argument, *side, answers)));
    }
    Some(given)
}

fn simple(question: &Question, answer: &Answer) -> Option<Given> {
    Some(match (question.answer.sort(), answer) {
        // The same fact may have been answered where years were asked, or an age.
        (Sort::Age, Answer::Age(_) | Answer::Number(_)) => Given::Age(answer.age()?),
        (Sort::Number, Answer::Age(_) | Answer::Number(_)) => Given::Number(answer.number()?),
        (_, Answer::Unknown { ask }) => Given::Unknown(ask.clone()),
        (_, Answer::NotDone { because: None, words }) if words.trim().is_empty() => return None,
        (_, Answer::NotDone { because, words }) => {
            Given::NotDone { because: because.clone(), words: words.clone() }
        }
        (sort, answer) if answer.sort() != Some(sort) => return None,
        (_, Answer::One(option)) => Given::One(option.clone()),
        (_, Answer::Many(options)) => Given::Many(options.iter().cloned().collect()),
        (_, Answer::Text(text)) => Given::Text(text.clone()),
        (_, Answer::Date(date)) => Given::Date(*date),
        (_, Answer::Decimal(number)) => Given::Decimal(*number),
        (_, Answer::Judgement(judgement)) => Given::Judgement {
            choice: judgement.choice.clone(),
            because: judgement.because.clone(),
            weighed: Vec::new(),
        },
        (_, Answer::Number(_) | Answer::Age(_) | Answer::Entries(_)) => return None,
    })
}

/// A row of a log, with the row of the log above that it belongs to.
fn row(log: &Question, entry: &Entry, above: Option<(&Name, Option<&Answer>)>) -> Vec<(Name, Given)> {
    let under = above.and_then(|(id, rows)| {
        let at = rows?.entries().iter().position(|row| Some(row.id) == entry.under)?;
        Some((id.clone(), Given::Row(counted(at)?)))
    });
    let fields = entry.fields.iter().filter_map(|(id, answer)| {
        let field = log.answer.fields().iter().find(|field| field.id == *id)?;
        Some((id.clone(), simple(field, answer)?))
    });
    under.into_iter().chain(fields).collect()
}

fn piece(protocol: &Protocol, argument: &Argument, side: Side, answers: &Answers) -> Option<Weighed> {
    let piece = match &argument.part {
        Part::Whole => Piece::Whole,
        Part::Option(option) => Piece::Option(option.clone()),
        Part::Entry(id) => {
            let log = answers.given(&protocol.head.id, protocol.question(&argument.question)?)?;
            Piece::Row(counted(log.entries().iter().position(|row| row.id == *id)?)?)
        }
    };
    let question = argument.question.clone();
    Some(match side {
        Side::For => Weighed::For(question, piece),
        Side::Against => Weighed::Against(question, piece),
    })
}

/// A place counted from 1.
fn counted(at: usize) -> Option<u32> {
    u32::try_from(at).ok()?.checked_add(1) // no log is that long
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use jiff::Timestamp;

    use super::super::{Pin, play, walk};
    use super::*;
    use crate::locale::Language;
    use crate::protocol::{Scenario, bundle};

    /// Answers with the entries called by their place, wherever they are named.
    fn told(moves: &[Move]) -> Vec<&Move> {
        moves.iter().filter(|done| !matches!(done, Move::Learn(_))).collect()
    }

    #[test]
    fn every_case_that_comes_along_reads_back_to_the_same_play() {
        let mut cases = 0;
        for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
            for scenario in &protocol.scenarios {
                let case = play(&protocol, scenario, Language::Nl).unwrap();
                let first = retold(&protocol, &case).unwrap();
                let again = Scenario { does: first.does.clone(), ..scenario.clone() };
                let replayed = play(&protocol, &again, Language::Nl).unwrap();
                let ends = |case: &Case| {
                    let walk = walk(&protocol, case.answers(), scenario.today);
                    let lapsed: Vec<_> = walk.lapsed.iter().map(|one| one.question.clone()).collect();
                    (walk.outcomes, walk.alerts, walk.open_points.len(), lapsed, walk.next)
                };
                assert_eq!(ends(&replayed), ends(&case), "{}/{}", protocol.head.id, scenario.id);
                let second = retold(&protocol, &replayed).unwrap();
                assert_eq!(told(&second.does), told(&first.does), "{}/{}", protocol.head.id, scenario.id);
                assert_eq!(first.elsewhere, 0);
                cases += 1;
            }
        }
        assert!(cases > 300, "only {cases} cases");
    }

    #[test]
    fn of_a_real_case_there_are_no_moves() {
        let protocol = bundle::get(&"kindcheck".into()).unwrap();
        let (role, at) = (protocol.head.roles[0].id.clone(), Timestamp::UNIX_EPOCH);
        let real = Case::open("", role.clone(), Mode::Real, Pin::of(&protocol), at).unwrap();
        assert_eq!(retold(&protocol, &real), None);
        let practice = Case::open("", role, Mode::Practice, Pin::of(&protocol), at).unwrap();
        assert_eq!(retold(&protocol, &practice).map(|retold| retold.does.len()), Some(0));
    }
}
