//! The entries of a log day by day: what one source told on a day together, and what holds for all of a day once, with the
//! day. Which entries, and the other ways to lay them out, are in `logs`.

use super::Composer;
use super::answers::capital;
use super::entries::Parts;
use super::logs::Numbered;
use super::writer::Writer;
use crate::document::paper::Span;
use crate::protocol::Question;

/// What one source told on one day.
struct Sourced {
    source: Option<String>,
    told: Vec<Span>,
}

impl<'a> Composer<'a> {
    /// A line for each day, with all that is of it: what one source told together, in the order of its first word.
    pub(super) fn days(
        &self,
        log: &'a Question,
        by: &'a Question,
        entries: &[Numbered<'a>],
        mut parts: Parts<'a>,
        writer: &mut Writer,
    ) {
        parts.beside.push(by);
        let mut days: Vec<(String, Vec<Sourced>)> = Vec::new();
        for (_, entry) in entries {
            let label = match self.field(log, entry, by) {
                Some(answer) => self.words_of(log, by, answer),
                None => self.locale.msg_document_no_date(),
            };
            let told = self.parts_told(log, entry, &parts);
            let source = opens_with(&told);
            if days.last().is_none_or(|(day, _)| *day != label) {
                days.push((label, Vec::new()));
            }
            let Some((_, of_day)) = days.last_mut() else { continue };
            match of_day.iter_mut().find(|known| source.is_some() && known.source == source) {
                Some(known) => {
                    known.told.push(Span::plain(" "));
                    known.told.extend(without_opening(told));
                }
                None => of_day.push(Sourced { source, told }),
            }
        }
        for (day, mut of_day) in days {
            let of_all = said_of_all(&mut of_day);
            let told = of_day.into_iter().map(|sourced| sourced.told).reduce(|mut before, told| {
                before.push(Span::plain(" "));
                before.extend(told);
                before
            });
            let of_all = of_all.map(|clause| Span::plain(format!("{}. ", capital(&clause))));
            writer.fact(day, of_all.into_iter().chain(told.unwrap_or_default()).collect());
        }
    }
}

/// What every source of a day opens with at its end, such as who was there: taken from each, to be said once.
fn said_of_all(of_day: &mut [Sourced]) -> Option<String> {
    let ending = |of: &Sourced| Some(of.source.as_ref()?.rsplit_once(", ")?.1.to_owned());
    let (first, others) = of_day.split_first()?;
    let clause = ending(first)?;
    if others.is_empty() || others.iter().any(|of| ending(of).as_ref() != Some(&clause)) {
        return None;
    }
    let openings = of_day.iter_mut().filter_map(|of| of.told.first_mut());
    openings.for_each(|opening| opening.text = opening.text.replacen(&format!(", {clause}: "), ": ", 1));
    Some(clause)
}

/// Whom a row is from, as it says before its first colon.
fn opens_with(row: &[Span]) -> Option<String> {
    let (opening, _) = row.first()?.text.split_once(": ")?;
    Some(opening.to_owned())
}

/// A row of whom the row before it is from too.
fn without_opening(mut row: Vec<Span>) -> Vec<Span> {
    if let Some(first) = row.first_mut()
        && let Some((_, rest)) = first.text.split_once(": ")
    {
        first.text = capital(rest);
    }
    row.retain(|span| !span.text.is_empty());
    row
}
