//! How a diff is told, a line a change. The words are in `diff.ftl`.

use std::collections::HashMap;

use super::condition::written;
use super::{About, Aspect, Change, Diff, Ending, Group, Label, Part, Turn, Unplayed, What};
use crate::case::OpenPoint;
use crate::locale::{Language, Locale};
use crate::protocol::{Condition, Name, Need, Text};

impl Diff {
    /// All that changed, as lines of text.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let say = Locale::new(language);
        let heading = format!("{} -> {}\n", edition(&self.from, &say), edition(&self.to, &say));
        self.told_below(heading, &say)
    }

    /// The same, with the place each of them was read from.
    #[must_use]
    pub(crate) fn text_of(&self, [from, to]: [&str; 2], language: Language) -> String {
        let say = Locale::new(language);
        let from = say.msg_diff_old(from, edition(&self.from, &say));
        let to = say.msg_diff_new(to, edition(&self.to, &say));
        self.told_below(format!("{from}\n{to}\n"), &say)
    }

    fn told_below(&self, mut text: String, say: &Locale) -> String {
        for group in &self.groups {
            text.push_str(&format!("\n{}\n", heading(group, say)));
            for line in group.changes.iter().flat_map(|change| told(change, say)) {
                text.push_str(&format!("  {line}\n"));
            }
        }
        if !self.endings.is_empty() || !self.unplayed.is_empty() {
            text.push_str(&format!("\n{}\n", say.msg_diff_endings()));
        }
        let unplayed = self.unplayed.iter().map(|unplayed| not_played(unplayed, say));
        for line in endings(&self.endings, say).into_iter().chain(unplayed) {
            text.push_str(&format!("  {line}\n"));
        }
        if self.given_up > 0 {
            text.push_str(&format!("  {}\n", say.msg_check_given_up(self.given_up)));
        }
        text.push_str(&format!("\n{}\n", self.closing(say)));
        text
    }

    fn closing(&self, say: &Locale) -> String {
        let all: usize = self.groups.iter().map(|group| group.changes.len()).sum();
        let meant: usize = self.groups.iter().map(Group::of_meaning).sum();
        match (self.is_of_meaning(), all - meant) {
            (false, 0) => say.msg_diff_nothing(),
            (false, others) => say.msg_diff_nothing_of_meaning(others),
            (true, others) => say.msg_diff_of_meaning(meant, others, self.endings.len()),
        }
    }
}

/// The lines for one change, such as for a question that a case was answered with.
#[must_use]
pub fn lines(change: &Change, language: Language) -> Vec<String> {
    told(change, &Locale::new(language))
}

fn edition(Label { id, guideline, encoding }: &Label, say: &Locale) -> String {
    say.msg_diff_edition(id, guideline, *encoding)
}

fn heading(group: &Group, say: &Locale) -> String {
    let about = match group.about {
        About::Protocol => say.msg_diff_about_protocol(),
        About::Role => say.msg_diff_about_role(),
        About::Step => say.msg_diff_about_step(),
        About::Alert => say.msg_diff_about_alert(),
        About::Outcome => say.msg_diff_about_outcome(),
        About::OneOf => say.msg_diff_about_choice(),
        About::Contradiction => say.msg_diff_about_contradiction(),
        About::Card => say.msg_diff_about_card(),
        About::Guarantee => say.msg_diff_about_guarantee(),
        About::Term => say.msg_diff_about_term(),
        About::Source => say.msg_diff_about_source(),
        About::Paper => say.msg_diff_about_paper(),
        About::Scenario => say.msg_diff_about_scenario(),
    };
    match &group.title {
        Some(title) => format!("{about} `{}` ({})", group.id, title.get(say.language())),
        None => format!("{about} `{}`", group.id),
    }
}

fn told(change: &Change, say: &Locale) -> Vec<String> {
    let place: Vec<String> = change.at.iter().map(|part| place(part, say)).collect();
    let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
    what(&change.what, say).into_iter().map(|what| format!("{place}{what}")).collect()
}

fn place(part: &Part, say: &Locale) -> String {
    match part {
        Part::Question(id) => say.msg_diff_at_question(id),
        Part::Field(id) => say.msg_diff_at_field(id),
        Part::Choice(id) => say.msg_diff_at_choice(id),
        Part::Reason(id) => say.msg_diff_at_reason(id),
        Part::Action(id) => say.msg_diff_at_action(id),
        Part::Line(number) => say.msg_diff_at_line(*number),
        Part::Section(number) => say.msg_diff_at_section(*number),
        Part::Numbering(id) => say.msg_diff_at_numbering(id),
        Part::Strip(id) => say.msg_diff_at_strip(id),
        Part::Door(id) => say.msg_diff_at_door(id),
    }
}

fn what(what: &What, say: &Locale) -> Vec<String> {
    let language = say.language();
    let line = match what {
        What::Words(aspect, Some(old), Some(new)) => return reworded(*aspect, old, new, say),
        What::Words(aspect, old, new) => {
            let quoted = |text: &Text| format!("\"{}\"", text.get(language));
            value(*aspect, old.as_ref().map(quoted), new.as_ref().map(quoted), say)
        }
        What::Value(aspect, old, new) => {
            let plain = |text: &Text| text.get(language).to_owned();
            value(*aspect, old.as_ref().map(plain), new.as_ref().map(plain), say)
        }
        What::Added(None) => say.msg_diff_added(),
        What::Added(Some(words)) => say.msg_diff_added_words(words.get(language)),
        What::Removed(None) => say.msg_diff_removed(),
        What::Removed(Some(words)) => say.msg_diff_removed_words(words.get(language)),
        What::Moved(None) => say.msg_diff_moved_first(),
        What::Moved(Some(id)) => say.msg_diff_moved_after(id),
        What::MovedStep { from, to } => say.msg_diff_moved_step(from, to),
        What::When(old, new) => when(old.as_deref(), new.as_deref(), say),
        What::Need(need) => match &**need {
            Need::Required => say.msg_diff_required(),
            Need::Optional => say.msg_diff_optional(),
            Need::When(when) => say.msg_diff_needed_when(written(when)),
        },
        What::Alone(true) => say.msg_diff_alone(),
        What::Alone(false) => say.msg_diff_not_alone(),
        What::Rewritten => say.msg_diff_rewritten(),
        What::LeadsTo(old, new) => leads_to(old.as_ref(), new.as_ref(), say),
    };
    vec![line]
}

/// A line for each language whose words changed.
fn reworded(changed: Aspect, old: &Text, new: &Text, say: &Locale) -> Vec<String> {
    let name = aspect(changed, say);
    Language::ALL
        .into_iter()
        .filter(|language| old.get(*language) != new.get(*language))
        .map(|language| say.msg_diff_reworded(&name, language.tag(), old.get(language), new.get(language)))
        .collect()
}

fn value(changed: Aspect, old: Option<String>, new: Option<String>, say: &Locale) -> String {
    let name = aspect(changed, say);
    match (old, new) {
        (Some(old), Some(new)) => format!("{name}: {old} -> {new}"),
        (None, Some(new)) => say.msg_diff_value_added(name, new),
        (Some(old), None) => say.msg_diff_value_removed(name, old),
        (None, None) => name,
    }
}

fn when(old: Option<&Condition>, new: Option<&Condition>, say: &Locale) -> String {
    let [old, new] = [old, new].map(|condition| condition.map_or_else(|| say.msg_diff_always(), written));
    say.msg_diff_when(old, new)
}

fn leads_to(old: Option<&Name>, new: Option<&Name>, say: &Locale) -> String {
    match (old, new) {
        (None, Some(new)) => say.msg_diff_leads_to(new),
        (Some(old), Some(new)) => say.msg_diff_leads_elsewhere(new, old),
        (Some(old), None) => say.msg_diff_leads_no_more(old),
        (None, None) => String::new(),
    }
}

/// A line for each thing that is otherwise, with the scenarios in which it is.
fn endings(endings: &[Ending], say: &Locale) -> Vec<String> {
    let mut told: Vec<(String, Vec<&Name>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for ending in endings {
        for turned in &ending.turns {
            let turned = turn(turned, say);
            match places.get(&turned).and_then(|place| told.get_mut(*place)) {
                // The same field can be open in several entries.
                Some((_, scenarios)) if scenarios.last() == Some(&&ending.scenario) => {}
                Some((_, scenarios)) => scenarios.push(&ending.scenario),
                None => {
                    let _ = places.insert(turned.clone(), told.len());
                    told.push((turned, vec![&ending.scenario]));
                }
            }
        }
    }
    let line = |(turn, scenarios): (String, Vec<&Name>)| {
        let ids = listed(scenarios.iter().copied());
        match scenarios.len() {
            1 => say.msg_diff_in_one(ids, turn),
            many => say.msg_diff_in_several(turn, many, ids),
        }
    };
    told.into_iter().map(line).collect()
}

fn turn(turn: &Turn, say: &Locale) -> String {
    match turn {
        Turn::Reached(id) => say.msg_diff_reached(id),
        Turn::Left(id) => say.msg_diff_left(id),
        Turn::Raised(id) => say.msg_diff_raised(id),
        Turn::Silenced(id) => say.msg_diff_silenced(id),
        Turn::Opened(at) => say.msg_diff_opened(point(at, say)),
        Turn::Closed(at) => say.msg_diff_closed(point(at, say)),
    }
}

fn point(point: &OpenPoint, say: &Locale) -> String {
    match point {
        OpenPoint::Question(id) | OpenPoint::Ask(id, _) => say.msg_diff_point_question(id),
        OpenPoint::Reason(id) => say.msg_diff_point_reason(id),
        OpenPoint::Field(log, _, field) | OpenPoint::AskField(log, _, field, _) => {
            say.msg_diff_point_field(log, field)
        }
        OpenPoint::Alert(id) => say.msg_diff_point_alert(id),
    }
}

fn not_played(Unplayed { scenario, lacks }: &Unplayed, say: &Locale) -> String {
    say.msg_diff_unplayed(scenario, listed(lacks))
}

fn listed<'a>(ids: impl IntoIterator<Item = &'a Name>) -> String {
    ids.into_iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

fn aspect(aspect: Aspect, say: &Locale) -> String {
    match aspect {
        Aspect::Id => say.msg_diff_aspect_id(),
        Aspect::Title => say.msg_diff_aspect_title(),
        Aspect::About => say.msg_diff_aspect_about(),
        Aspect::Guideline => say.msg_diff_aspect_guideline(),
        Aspect::Encoding => say.msg_diff_aspect_encoding(),
        Aspect::Status => say.msg_diff_aspect_status(),
        Aspect::Checked => say.msg_diff_aspect_checked(),
        Aspect::ReviewBy => say.msg_diff_aspect_review_by(),
        Aspect::Audience => say.msg_diff_aspect_audience(),
        Aspect::Review => say.msg_diff_aspect_review(),
        Aspect::Remark => say.msg_diff_aspect_remark(),
        Aspect::Aim => say.msg_diff_aspect_aim(),
        Aspect::Sought => say.msg_diff_aspect_sought(),
        Aspect::Numbers => say.msg_diff_aspect_numbers(),
        Aspect::Above => say.msg_diff_aspect_above(),
        Aspect::Together => say.msg_diff_aspect_together(),
        Aspect::Ask => say.msg_diff_aspect_ask(),
        Aspect::Hint => say.msg_diff_aspect_hint(),
        Aspect::Why => say.msg_diff_aspect_why(),
        Aspect::Kind => say.msg_diff_aspect_kind(),
        Aspect::Reasons => say.msg_diff_aspect_reasons(),
        Aspect::Fact => say.msg_diff_aspect_fact(),
        Aspect::Says => say.msg_diff_aspect_says(),
        Aspect::Named => say.msg_diff_aspect_named(),
        Aspect::Terms => say.msg_diff_aspect_terms(),
        Aspect::Moment => say.msg_diff_aspect_moment(),
        Aspect::Short => say.msg_diff_aspect_short(),
        Aspect::Tense => say.msg_diff_aspect_tense(),
        Aspect::Voice => say.msg_diff_aspect_voice(),
        Aspect::Label => say.msg_diff_aspect_label(),
        Aspect::Lines => say.msg_diff_aspect_lines(),
        Aspect::Unit => say.msg_diff_aspect_unit(),
        Aspect::Places => say.msg_diff_aspect_places(),
        Aspect::Lowest => say.msg_diff_aspect_lowest(),
        Aspect::Highest => say.msg_diff_aspect_highest(),
        Aspect::Arguments => say.msg_diff_aspect_arguments(),
        Aspect::EntryName => say.msg_diff_aspect_entry_name(),
        Aspect::Under => say.msg_diff_aspect_under(),
        Aspect::Level => say.msg_diff_aspect_level(),
        Aspect::Say => say.msg_diff_aspect_say(),
        Aspect::Act => say.msg_diff_aspect_act(),
        Aspect::Mended => say.msg_diff_aspect_mended(),
        Aspect::Norm => say.msg_diff_aspect_norm(),
        Aspect::What => say.msg_diff_aspect_what(),
        Aspect::Due => say.msg_diff_aspect_due(),
        Aspect::DoneOnce => say.msg_diff_aspect_done_once(),
        Aspect::DoneSays => say.msg_diff_aspect_done_says(),
        Aspect::DoneOn => say.msg_diff_aspect_done_on(),
        Aspect::Call => say.msg_diff_aspect_call(),
        Aspect::Whom => say.msg_diff_aspect_whom(),
        Aspect::Publisher => say.msg_diff_aspect_publisher(),
        Aspect::Year => say.msg_diff_aspect_year(),
        Aspect::Address => say.msg_diff_aspect_address(),
        Aspect::Means => say.msg_diff_aspect_means(),
        Aspect::Term => say.msg_diff_aspect_term(),
        Aspect::Source => say.msg_diff_aspect_source(),
        Aspect::Evidence => say.msg_diff_aspect_evidence(),
        Aspect::Home => say.msg_diff_aspect_home(),
        Aspect::Anonymous => say.msg_diff_aspect_anonymous(),
        Aspect::Reader => say.msg_diff_aspect_reader(),
        Aspect::Setting => say.msg_diff_aspect_setting(),
        Aspect::Before => say.msg_diff_aspect_before(),
        Aspect::Extent => say.msg_diff_aspect_extent(),
        Aspect::Mark => say.msg_diff_aspect_mark(),
        Aspect::Content => say.msg_diff_aspect_content(),
        Aspect::Holds => say.msg_diff_aspect_holds(),
        Aspect::Shown => say.msg_diff_aspect_shown(),
        Aspect::Rank => say.msg_diff_aspect_rank(),
        Aspect::Emergency => say.msg_diff_aspect_emergency(),
        Aspect::Contact => say.msg_diff_aspect_contact(),
        Aspect::NoOutcome => say.msg_diff_aspect_no_outcome(),
        Aspect::Roles => say.msg_diff_aspect_roles(),
        Aspect::Later => say.msg_diff_aspect_later(),
        Aspect::Outcomes => say.msg_diff_aspect_outcomes(),
        Aspect::Meant => say.msg_diff_aspect_meant(),
        Aspect::Empty => say.msg_diff_aspect_empty(),
        Aspect::Visible => say.msg_diff_aspect_visible(),
        Aspect::Beside => say.msg_diff_aspect_beside(),
        Aspect::AtPapers => say.msg_diff_aspect_at_papers(),
    }
}
