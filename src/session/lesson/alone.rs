//! What comes to be known on the way, for whoever plays a fictional case alone: the same that is told to a group before a question,
//! and nothing of what the maker did.

use crate::protocol::{Move, Name, Scenario, Text};

/// What is told before this question; where it was answered already, and the maker came back to it, what was told then too.
pub fn told_before<'a>(
    scenario: &'a Scenario,
    question: &'a Name,
    answered: bool,
) -> impl Iterator<Item = &'a Text> {
    let turns = super::turns(scenario);
    let asks = move |done: usize| matches!(&scenario.does[done], Move::Answer(asked, _) | Move::Clear(asked) if asked == question);
    let those: Vec<_> = turns.into_iter().filter(|turn| asks(turn.done)).collect();
    let seen = if answered { those.len() } else { 1 };
    those
        .into_iter()
        .take(seen)
        .flat_map(|turn| &scenario.does[turn.done - turn.tells..turn.done])
        .filter_map(|done| match done {
            Move::Learn(tell) => Some(tell),
            _ => None,
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::protocol::bundle;

    #[test]
    fn what_is_told_before_a_question_is_told_there_and_nowhere_else() {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap();
        let told = |question: &str| {
            let question = Name::from(question);
            let told = told_before(scenario, &question, false).map(|tell| tell.get(Language::Nl).to_owned());
            told.collect::<Vec<_>>().join(" ")
        };
        assert!(told("mobility").contains("Omrollen doet hij nog niet"));
        assert!(!told("acute-danger").contains("Omrollen"));
        assert_eq!(told("age"), "", "the opening gives it");
    }

    #[test]
    fn a_question_the_maker_came_back_to_tells_the_rest_once_it_was_answered() {
        let mut more = 0;
        for bundled in bundle::all() {
            let protocol = bundled.load().unwrap();
            for scenario in &protocol.scenarios {
                for question in scenario.does.iter().filter_map(Move::question) {
                    let first = told_before(scenario, question, false).count();
                    let all = told_before(scenario, question, true).count();
                    assert!(first <= all, "{}: {question}", scenario.id);
                    more += all - first;
                }
            }
        }
        assert!(more > 0, "no maker came back to a question: this shows nothing");
    }
}
