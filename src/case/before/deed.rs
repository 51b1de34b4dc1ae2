//! Whether an action is done, as it was decided before.

use super::because::deciders;
use super::evaluate::{Ground, Inside};
use crate::case::deed::{Deed, day};
use crate::case::truth::Truth;
use crate::protocol::{Condition, Done, Name};

/// Whether an action is done, and on which day: in a log, that of the last entry that fulfils it.
pub(super) fn deed<'a>(ground: &Ground<'a>, done: &'a Done) -> Option<Deed> {
    if !ground.decide(&done.once, None).is_true() {
        return None;
    }
    let because = deciders(ground, &done.once, Truth::True);
    let Some(on) = &done.on else { return Some(Deed { on: None, because }) };
    let in_log = logs(&done.once).find_map(|(log, such)| {
        let log = ground.protocol.question(log)?;
        let field = log.field(on)?;
        let entries = ground.answer(&log.id)?.filled_entries();
        let fulfil = entries.filter(|entry| ground.decide(such, Some(Inside { log, entry })).is_true());
        let days = fulfil.map(|entry| {
            let counts = ground.field_on_path(field, Inside { log, entry }).is_true();
            counts.then(|| entry.fields.get(on)).flatten().and_then(day)
        });
        let days: Vec<_> = days.collect();
        (!days.is_empty()).then_some(days)
    });
    let days = in_log.unwrap_or_else(|| vec![ground.answer(on).and_then(day)]);
    // What is noted for a day that has not come yet is not done yet.
    let mut done = days.into_iter().filter(|on| on.is_none_or(|on| on <= ground.today)).peekable();
    let _ = done.peek()?;
    Some(Deed { on: done.flatten().max(), because })
}

/// The logs that a condition speaks of, with what it asks of an entry.
fn logs(condition: &Condition) -> Box<dyn Iterator<Item = (&Name, &Condition)> + '_> {
    Box::new(
        condition.children().flat_map(|(log, part)| log.map(|log| (log, part)).into_iter().chain(logs(part))),
    )
}
