//! What is said where agreements have no place in the protocol below, or where that moved on.

use super::super::diagnosis::Severity;
use super::super::nearest::Choices;
use super::super::words::Explained;
use super::local::{Agreed, Sort, Spot};
use crate::locale::Locale;
use crate::protocol::{Level, Protocol};

impl Locale {
    /// What was agreed, in a word or two.
    #[must_use]
    pub fn agreed_sort(&self, sort: Sort) -> String {
        match sort {
            Sort::Text => self.msg_overlay_sort_text(),
            Sort::Line => self.msg_overlay_sort_line(),
            Sort::Card => self.msg_overlay_sort_card(),
            Sort::Question => self.msg_overlay_sort_question(),
            Sort::Option => self.msg_overlay_sort_option(),
            Sort::Level(Level::Hint) => self.msg_overlay_sort_hint(),
            Sort::Level(Level::Attention) => self.msg_overlay_sort_attention(),
            Sort::Level(Level::Danger) => self.msg_overlay_sort_danger(),
        }
    }

    /// What was agreed and what it is about, as a reader of the protocol knows it.
    #[must_use]
    pub fn agreed_on(&self, agreed: &Agreed<'_>, protocol: &Protocol) -> String {
        let about = self.spot(&agreed.of, protocol).unwrap_or_else(|| agreed.of.named());
        let sort = self.agreed_sort(agreed.sort);
        match agreed.part {
            Some(part) => self.msg_overlay_of_part(sort, about, part),
            None => self.msg_overlay_of(sort, about),
        }
    }

    /// What it came in the place of: a text, or how an alert spoke.
    #[must_use]
    pub fn agreed_instead_of(&self, agreed: &Agreed<'_>) -> Option<String> {
        let level = |level| match level {
            Level::Hint => self.msg_overlay_level_hint(),
            Level::Attention => self.msg_overlay_level_attention(),
            Level::Danger => self.msg_overlay_level_danger(),
        };
        let was = agreed.was.map(|was| self.msg_overlay_instead_of(was));
        was.or_else(|| Some(self.msg_overlay_spoke_before(level(agreed.spoke?))))
    }

    /// What stands behind the words: what can be chosen, and the numbers.
    #[must_use]
    pub fn agreed_details(&self, agreed: &Agreed<'_>) -> Option<String> {
        let choices = agreed.choices.iter().map(|text| text.get(self.language()));
        let details: Vec<&str> = choices.chain(agreed.calls.iter().copied()).collect();
        (!details.is_empty()).then(|| details.join(" · "))
    }

    fn spot(&self, spot: &Spot, protocol: &Protocol) -> Option<String> {
        let text = match spot {
            Spot::Protocol => &protocol.head.title,
            Spot::Step(id) => &protocol.step(id)?.title,
            Spot::Question(id) => &protocol.question(id)?.ask,
            Spot::Option(question, id) => {
                let question = protocol.question(question)?;
                &question.option(id).or_else(|| question.reason(id))?.label
            }
            Spot::Alert(id) => &protocol.alert(id)?.say,
            Spot::Outcome(id) => &protocol.outcome(id)?.title,
            Spot::Card(id) | Spot::Line(id, _) => &protocol.card(id)?.title,
            Spot::Term(id) => &protocol.term(id)?.term,
            Spot::Paper(id) => &protocol.template(id)?.title,
        };
        Some(text.get(self.language()).to_owned())
    }

    /// Whose local agreements are written into this protocol; nothing when there are none.
    #[must_use]
    pub fn agreements_of(&self, protocol: &Protocol) -> Option<String> {
        let whose: Vec<&str> = protocol.locals().iter().map(|local| local.by.get(self.language())).collect();
        (!whose.is_empty()).then(|| self.msg_overlay_by(whose.join(", ")))
    }
}

/// Something about local agreements that their author must know.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "agreements.")]
pub(crate) enum Astray {
    /// They are of another protocol.
    OtherProtocol { of: String, known: String },
    /// There is no such protocol.
    NoProtocol { of: String, choices: Choices },
    /// What they are about is not there, or not there any more.
    NotThere { what: String, choices: Choices },
    /// The text that was replaced is another one now.
    Changed { now: String },
    /// The alert that is made softer or louder speaks otherwise now.
    Spoke { now: String },
    /// What was replaced is not written down, so that nobody is told when it changes.
    Unwatched { now: String },
    /// A question of this id is in the protocol below.
    Taken { of: String },
    /// The same text twice.
    Twice,
    /// `was`, where nothing stands.
    NothingThere,
    /// An alert of another level without a reason.
    NoReason,
    /// An alert of the level that it has.
    SameLevel,
    /// They lie over a copy of the user's own, and not over the protocol of that name which comes along.
    OwnCopy { folder: String, same: bool },
    /// They are written into that copy already.
    AlreadyIn { folder: String, file: String },
    /// An answer that other protocols of the same fact do not know.
    Stranger { fact: String, protocols: String },
    /// A date where a paper's name belongs.
    DateForPaper { found: String, choices: Choices },
    /// An option for what has none.
    NoOptions { of: String },
}

impl Explained for Astray {
    fn kind(&self) -> &'static str {
        self.into()
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::OtherProtocol { of, known } => locale.msg_overlay_other_protocol(of, known),
            Self::NoProtocol { of, .. } => locale.msg_overlay_no_protocol(of),
            Self::NotThere { what, .. } => locale.msg_overlay_not_there(what),
            Self::Changed { .. } => locale.msg_overlay_changed(),
            Self::Spoke { .. } => locale.msg_overlay_spoke(),
            Self::Unwatched { .. } => locale.msg_overlay_unwatched(),
            Self::Taken { of } => locale.msg_overlay_taken(of),
            Self::NothingThere => locale.msg_overlay_nothing_there(),
            Self::NoReason => locale.msg_overlay_no_reason(),
            Self::SameLevel => locale.msg_overlay_same_level(),
            Self::Twice => locale.msg_overlay_twice(),
            Self::NoOptions { of } => locale.msg_overlay_no_options(of),
            Self::OwnCopy { folder, .. } => locale.msg_overlay_own_copy(folder),
            Self::AlreadyIn { folder, .. } => locale.msg_overlay_already_in(folder),
            Self::Stranger { fact, protocols } => locale.msg_overlay_stranger(fact, protocols),
            Self::DateForPaper { found, .. } => locale.msg_overlay_date_for_paper(found),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::OtherProtocol { .. } => locale.msg_overlay_other_protocol_label(),
            Self::NoProtocol { .. } => locale.msg_overlay_no_protocol_label(),
            Self::NotThere { .. } => locale.msg_overlay_not_there_label(),
            Self::Changed { .. } => locale.msg_overlay_changed_label(),
            Self::Spoke { .. } => locale.msg_overlay_spoke_label(),
            Self::Unwatched { .. } => locale.msg_overlay_unwatched_label(),
            Self::Taken { .. } => locale.msg_overlay_taken_label(),
            Self::NothingThere => locale.msg_overlay_nothing_there_label(),
            Self::NoReason => locale.msg_overlay_no_reason_label(),
            Self::SameLevel => locale.msg_overlay_same_level_label(),
            Self::Twice => locale.msg_overlay_twice_label(),
            Self::NoOptions { .. } => locale.msg_overlay_no_options_label(),
            Self::OwnCopy { .. } => locale.msg_overlay_own_copy_label(),
            Self::AlreadyIn { .. } => locale.msg_overlay_already_in_label(),
            Self::Stranger { .. } => locale.msg_overlay_stranger_label(),
            Self::DateForPaper { .. } => locale.msg_overlay_date_for_paper_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        match self {
            Self::OtherProtocol { known, .. } => Some(locale.msg_overlay_other_protocol_help(known)),
            Self::NoProtocol { choices, .. } => choices.said(locale),
            Self::NotThere { choices, .. } => {
                let meant = choices.said(locale);
                Some(match meant {
                    Some(meant) => locale.msg_overlay_not_there_help_meant(meant),
                    None => locale.msg_overlay_not_there_help(),
                })
            }
            Self::Changed { now } => Some(locale.msg_overlay_changed_help(now)),
            Self::Spoke { now } => Some(locale.msg_overlay_spoke_help(now)),
            Self::Unwatched { now } => Some(locale.msg_overlay_unwatched_help(now)),
            Self::Taken { .. } => Some(locale.msg_overlay_taken_help()),
            Self::NothingThere => Some(locale.msg_overlay_nothing_there_help()),
            Self::NoReason => Some(locale.msg_overlay_no_reason_help()),
            Self::SameLevel => Some(locale.msg_overlay_same_level_help()),
            Self::Twice => Some(locale.msg_overlay_twice_help()),
            Self::NoOptions { .. } => Some(locale.msg_overlay_no_options_help()),
            Self::OwnCopy { folder, same: true } => Some(locale.msg_overlay_own_copy_help(folder)),
            Self::OwnCopy { folder, same: false } => Some(locale.msg_overlay_own_copy_help_changed(folder)),
            Self::AlreadyIn { folder, file } => Some(locale.msg_overlay_already_in_help(folder, file)),
            Self::Stranger { protocols, .. } => Some(locale.msg_overlay_stranger_help(protocols)),
            Self::DateForPaper { choices, .. } => choices.said(locale),
        }
    }
}

impl Astray {
    /// What was left out or changed underneath leaves the rest usable.
    pub(super) const fn severity(&self) -> Severity {
        match self {
            Self::NotThere { .. }
            | Self::DateForPaper { .. }
            | Self::Changed { .. }
            | Self::Spoke { .. }
            | Self::Unwatched { .. }
            | Self::SameLevel
            | Self::OwnCopy { .. }
            | Self::Stranger { .. } => Severity::Warning,
            Self::OtherProtocol { .. }
            | Self::NoProtocol { .. }
            | Self::Taken { .. }
            | Self::Twice
            | Self::NothingThere
            | Self::NoReason
            | Self::AlreadyIn { .. }
            | Self::NoOptions { .. } => Severity::Error,
        }
    }
}
