//! Compares papers, and other lists whose parts have no id: those are laid side by side by their words.

use super::block::block;
use super::condition::written;
use super::tally::{Named, Tally, groups};
use super::{About, Aspect, Group, Part, What};
use crate::protocol::{
    Before, Content, Extent, Largest, Name, Reader, Section, Setting, Template, Text, Visible, VisibleLine,
};

/// The papers.
pub(super) fn papers(old: &[Template], new: &[Template]) -> Vec<Group> {
    let name = Named { id: |paper: &Template| &paper.id, words: |paper| Some(&paper.title) };
    groups(About::Paper, (old, new), name, false, paper)
}

fn paper(tally: &mut Tally, old: &Template, new: &Template) {
    let Template {
        id: _,
        title,
        audience,
        reader: read_by,
        anonymous,
        home,
        setting: set,
        largest,
        before: first,
        sections,
        visible,
        card,
    } = old;
    tally.words(Aspect::Title, title, &new.title);
    tally.words(Aspect::Audience, audience, &new.audience);
    let kept_out = |anonymous: bool| {
        if anonymous { Text::said(|say| say.msg_diff_yes()) } else { Text::said(|say| say.msg_diff_no()) }
    };
    tally.named(Aspect::Anonymous, Some(kept_out(*anonymous)), Some(kept_out(new.anonymous)));
    tally.named(Aspect::Home, Some(kept_out(*home)), Some(kept_out(new.home)));
    tally.named(Aspect::Reader, Some(reader(*read_by)), Some(reader(new.reader)));
    tally.named(Aspect::Setting, Some(setting(*set, *largest)), Some(setting(new.setting, new.largest)));
    tally.named(Aspect::Before, before(first), before(&new.before));
    unnamed(tally, (sections, &new.sections), |section: &Section| &section.title, Part::Section, section);
    tally.named(Aspect::Visible, in_sight(visible), in_sight(&new.visible));
    let shown = |card: Option<&Name>| card.map(|card| format!("`{card}`"));
    tally.value(Aspect::Beside, shown(card.as_ref()), shown(new.card.as_ref()));
}

/// What stands where somebody may read along.
fn in_sight(visible: &[Visible]) -> Option<Text> {
    let one = |words: fn(&Text) -> &str| {
        let line = |line: &VisibleLine| {
            let when = line.when.as_ref().map(|when| format!("{}: ", written(when)));
            format!("{}\"{}\"", when.unwrap_or_default(), words(&line.says))
        };
        let part = |part: &Visible| {
            let lines: Vec<_> = part.lines.iter().map(line).collect();
            format!("{} {}", words(&part.title), lines.join(" "))
        };
        visible.iter().map(part).collect::<Vec<_>>().join("; ")
    };
    (!visible.is_empty()).then(|| Text { nl: one(|text| &text.nl), en: one(|text| &text.en) })
}

fn section(tally: &mut Tally, old: &Section, new: &Section) {
    let Section { title, when, extent: from, content, empty } = old;
    tally.words(Aspect::Title, title, &new.title);
    tally.when(when.as_ref(), new.when.as_ref());
    tally.named(Aspect::Extent, Some(extent(*from)), Some(extent(new.extent)));
    for (was, is) in aligned(content, &new.content, |was, is| was == is) {
        match (was, is) {
            (Some(Content::Say(was)), Some(Content::Say(is))) => tally.words(Aspect::Content, was, is),
            (was, is) => tally.named(Aspect::Content, was.map(block), is.map(block)),
        }
    }
    tally.maybe_words(Aspect::Empty, empty.as_ref(), new.empty.as_ref());
}

/// What must be on record before a paper goes out, with what is said while it is not.
fn before(conditions: &[Before]) -> Option<Text> {
    let one = |words: fn(&Text) -> &str| {
        let each = conditions.iter().map(|one| format!("{}: \"{}\"", written(&one.when), words(&one.say)));
        each.collect::<Vec<_>>().join("; ")
    };
    (!conditions.is_empty()).then(|| Text { nl: one(|text| &text.nl), en: one(|text| &text.en) })
}

fn reader(reader: Reader) -> Text {
    match reader {
        Reader::File => Text::said(|say| say.msg_diff_reader_file()),
        Reader::Professional => Text::said(|say| say.msg_diff_reader_professional()),
        Reader::VeiligThuis => Text::said(|say| say.msg_diff_reader_veilig_thuis()),
        Reader::Anybody => Text::said(|say| say.msg_diff_reader_anybody()),
    }
}

fn setting(setting: Setting, Largest { rows, words }: Largest) -> Text {
    match setting {
        Setting::Usual => Text::said(|say| say.msg_diff_setting_usual()),
        Setting::FewPages => Text::said(|say| say.msg_diff_setting_few_pages()),
        Setting::OnePage => Text::said(|say| say.msg_diff_setting_one_page(rows, words)),
        Setting::Pasted => Text::said(|say| say.msg_diff_setting_pasted()),
        Setting::Large => Text::said(|say| say.msg_diff_setting_large(rows, words)),
    }
}

fn extent(extent: Extent) -> Text {
    match extent {
        Extent::Short => Text::said(|say| say.msg_diff_extent_short()),
        Extent::Full => Text::said(|say| say.msg_diff_extent_full()),
    }
}

/// Compares lists whose parts have no id; a part is called by its place, in the new list where it has one.
pub(super) fn unnamed<T>(
    tally: &mut Tally,
    (old, new): (&[T], &[T]),
    words: fn(&T) -> &Text,
    part: fn(usize) -> Part,
    compare: fn(&mut Tally, &T, &T),
) {
    let place = |list: &[T], item: &T| {
        list.iter().position(|other| std::ptr::eq(other, item)).map_or(0, |position| position + 1)
    };
    for (was, is) in aligned(old, new, |was, is| words(was) == words(is)) {
        match (was, is) {
            (Some(was), Some(is)) => tally.inside(part(place(new, is)), |tally| compare(tally, was, is)),
            (None, Some(is)) => tally.inside(part(place(new, is)), |tally| {
                tally.note(What::Added(Some(words(is).clone())));
            }),
            (Some(was), None) => tally.inside(part(place(old, was)), |tally| {
                tally.note(What::Removed(Some(words(was).clone())));
            }),
            (None, None) => {}
        }
    }
}

/// Lays two lists side by side: as many equals as possible face each other, and what stands between two equals
/// is paired in order.
fn aligned<'a, T>(
    old: &'a [T],
    new: &'a [T],
    same: impl Fn(&T, &T) -> bool,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    // How many equals can still be had from here on.
    let mut best = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for o in (0..old.len()).rev() {
        for n in (0..new.len()).rev() {
            best[o][n] = if same(&old[o], &new[n]) {
                best[o + 1][n + 1] + 1
            } else {
                best[o + 1][n].max(best[o][n + 1])
            };
        }
    }
    let (mut o, mut n) = (0, 0);
    let (mut was, mut is) = (Vec::new(), Vec::new());
    let mut pairs = Vec::new();
    while o < old.len() || n < new.len() {
        if o < old.len() && n < new.len() && same(&old[o], &new[n]) {
            between(&mut pairs, &mut was, &mut is);
            pairs.push((Some(&old[o]), Some(&new[n])));
            (o, n) = (o + 1, n + 1);
        } else if n == new.len() || (o < old.len() && best[o + 1][n] >= best[o][n + 1]) {
            was.push(&old[o]);
            o += 1;
        } else {
            is.push(&new[n]);
            n += 1;
        }
    }
    between(&mut pairs, &mut was, &mut is);
    pairs
}

fn between<'a, T>(
    pairs: &mut Vec<(Option<&'a T>, Option<&'a T>)>,
    was: &mut Vec<&'a T>,
    is: &mut Vec<&'a T>,
) {
    for index in 0..was.len().max(is.len()) {
        pairs.push((was.get(index).copied(), is.get(index).copied()));
    }
    was.clear();
    is.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_equals_is_paired_in_order() {
        let told = |old: &str, new: &str| {
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            aligned(&old, &new, |was, is| was == is)
                .into_iter()
                .map(|(was, is)| format!("{}{}", was.unwrap_or(&'-'), is.unwrap_or(&'-')))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(told("abc", "abc"), "aa bb cc");
        assert_eq!(told("abc", "axc"), "aa bx cc");
        assert_eq!(told("abc", "xabc"), "-x aa bb cc");
        assert_eq!(told("abcd", "ad"), "aa b- c- dd");
        assert_eq!(told("", "a"), "-a");
    }
}
