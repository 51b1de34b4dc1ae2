//! Answers that contradict an earlier one, and what is to be said behind them: on paper, on the overview, beside the
//! question. Which pairs there are is the author's; that none is missing is held in `authoring::prove`.

use super::evaluate::Ground;
use crate::protocol::{Name, Text};

/// What is to be said behind the answer to this question, in file order; the same words once.
pub(crate) fn contradicted<'a>(ground: &Ground<'a>, question: &Name) -> Vec<&'a Text> {
    let holds = |condition| ground.decide(condition, None).is_true();
    let pairs = ground.protocol.head.contradicts.iter();
    let mut said: Vec<&Text> = Vec::new();
    for pair in pairs.filter(|pair| pair.other.subject() == Some(question)) {
        if holds(&pair.one) && holds(&pair.other) && !said.contains(&&pair.say) {
            said.push(&pair.say);
        }
    }
    said
}
