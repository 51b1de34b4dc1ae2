//! "Did you mean": the known name nearest to what was written.

use super::super::text::Text;
use crate::locale::Locale;

/// At most so many names are listed when none is near.
const LISTED: usize = 14;

/// What could have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choices {
    pub(crate) nearest: Option<String>,
    pub(crate) known: Vec<String>,
}

impl Choices {
    /// Weighs `known` against `found`.
    pub(crate) fn of<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<String> = known.into_iter().map(str::to_owned).collect();
        let mut seen = std::collections::HashSet::new();
        known.retain(|name| seen.insert(name.clone()));
        let plain = found.to_lowercase().replace(['_', ' '], "-");
        let nearest = known
            .iter()
            .map(|name| (distance(&plain, &name.to_lowercase().replace('_', "-")), name))
            .filter(|(distance, name)| *distance <= (plain.len().min(name.len()) / 3).max(1))
            .min()
            .map(|(_, name)| name.clone());
        Self { nearest, known }
    }

    /// The remedy in both languages.
    pub(crate) fn help(&self) -> Option<Text> {
        Text::perhaps_said(|locale| self.said(locale))
    }

    /// The remedy: the near one, or what there is to choose from.
    pub(super) fn said(&self, locale: &Locale) -> Option<String> {
        match &self.nearest {
            Some(name) => Some(locale.msg_loader_nearest(name)),
            None => self.listed(locale),
        }
    }

    /// What there is to choose from, if anything.
    pub(super) fn listed(&self, locale: &Locale) -> Option<String> {
        if self.known.is_empty() {
            return None;
        }
        let list =
            self.known.iter().take(LISTED).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let more = self.known.len().saturating_sub(LISTED);
        Some(match more {
            0 => locale.msg_loader_choose(list),
            more => locale.msg_loader_choose_among(list, more),
        })
    }
}

/// Edits between two names; words in another order, or one name within the other, count as near.
fn distance(found: &str, name: &str) -> usize {
    let edits = strsim::damerau_levenshtein(found, name);
    let sorted = |text: &str| {
        let mut words: Vec<_> = text.split('-').map(str::to_owned).collect();
        words.sort();
        words
    };
    let within = found.len().min(name.len()) >= 4 && (found.starts_with(name) || name.starts_with(found));
    if edits > 1 && (within || sorted(found) == sorted(name)) { 1 } else { edits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_name_that_was_meant() {
        let known = ["acute-danger", "not-concerned", "talk"];
        for (slip, meant) in [
            ("acute-dager", "acute-danger"),
            ("Talk", "talk"),
            ("danger-acute", "acute-danger"),
            ("acute_danger", "acute-danger"),
        ] {
            assert_eq!(Choices::of(slip, known).nearest.as_deref(), Some(meant), "{slip}");
        }
    }

    #[test]
    fn a_wholly_different_name_gets_the_list_instead_of_a_guess() {
        let choices = Choices::of("xylophone", ["acute-danger", "talk"]);
        assert_eq!(choices.nearest, None);
        assert_eq!(choices.help().unwrap().en, "choose from: `acute-danger`, `talk`");
    }
}
