//! What a move to another edition does, in words for the screen: what lapses and why, and which outcomes change.

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::case::walk;
use crate::case::{Lapse, Lapsed, Transfer, Why, gone};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol};
use crate::session::OpenCase;

/// Something that lapses, in words.
pub(super) struct Said {
    pub(crate) asked: String,
    pub(crate) said: String,
    pub(crate) why: String,
}

/// What lapses, in the words of the edition that asked for it.
pub(super) fn lapses(context: Context<'_>, open: &OpenCase, lapses: &[Lapse]) -> Vec<Said> {
    let (locale, language) = (context.locale, context.locale.language());
    let old = open.protocol();
    let said = |lapse: &Lapse| match lapse {
        Lapse::Role(role) => {
            let known = old.head.roles.iter().find(|one| one.id == *role);
            let said = known.map_or_else(|| role.to_string(), |one| one.label.get(language).to_owned());
            Some(Said { asked: locale.msg_edition_role_was(), said, why: locale.msg_edition_why_role() })
        }
        Lapse::Answer { lost, .. } => {
            let gone = gone(old, open.case().answers(), open.today(), std::slice::from_ref(lapse)).pop()?;
            Some(Said {
                asked: pick(&gone.asked, language),
                said: pick(&gone.said, language),
                why: why(locale, &lost.why),
            })
        }
        Lapse::Resolution(_) => {
            let gone = gone(old, open.case().answers(), open.today(), std::slice::from_ref(lapse)).pop()?;
            let why = locale.msg_edition_why_alert();
            Some(Said { asked: pick(&gone.asked, language), said: pick(&gone.said, language), why })
        }
    };
    lapses.iter().filter_map(said).collect()
}

fn pick(text: &crate::protocol::Text, language: Language) -> String {
    text.get(language).to_owned()
}

fn why(locale: &Locale, why: &Why) -> String {
    match why {
        Why::NotAsked => locale.msg_edition_why_not_asked(),
        Why::OtherKind => locale.msg_edition_why_other_kind(),
        Why::NoOption(_) => locale.msg_edition_why_no_option(),
        Why::StandsAlone(_) => locale.msg_edition_why_stands_alone(),
        Why::NoReason(_) => locale.msg_edition_why_no_reason(),
        Why::OutOfRange(_) | Why::NotTaken(_) => locale.msg_edition_why_out_of_range(),
        Why::KnownOtherwise => locale.msg_edition_why_known_otherwise(),
        Why::NoArgument(_) => locale.msg_edition_why_no_argument(),
    }
}

/// Which outcomes the two editions reach with what was recorded, what the new one asks, and what does not count in it.
#[derive(Debug)]
pub(super) struct Follows {
    set_aside: Vec<Lapsed>,
    before: BTreeSet<Name>,
    after: BTreeSet<Name>,
    asked: BTreeSet<Name>,
}

impl Follows {
    pub(crate) fn of(open: &OpenCase, to: &Protocol, transfer: &Transfer) -> Self {
        let after = walk(to, &transfer.answers, open.today());
        let at = |lapsed: &Lapsed| (lapsed.question.clone(), lapsed.inside.clone());
        let before: BTreeSet<_> = open.walk().lapsed.iter().map(at).collect();
        Self {
            set_aside: after.lapsed.iter().filter(|lapsed| !before.contains(&at(lapsed))).cloned().collect(),
            before: open.walk().reached().map(|outcome| outcome.id.clone()).collect(),
            after: after.reached().map(|outcome| outcome.id.clone()).collect(),
            asked: after
                .steps
                .iter()
                .flat_map(|step| &step.questions)
                .map(|question| question.id.clone())
                .collect(),
        }
    }

    /// What carries over and does not count, as long as the other answers are as they are.
    pub(crate) fn set_aside(&self, context: Context<'_>, to: &Protocol) -> Vec<Said> {
        let (locale, language) = (context.locale, context.locale.language());
        let said = |lapsed: &Lapsed| {
            let question = to.question(&lapsed.question)?;
            let field = lapsed.inside.as_ref().and_then(|(_, field)| question.field(field));
            let option = lapsed.chosen(to).map(|option| option.label.get(language).to_owned());
            Some(Said {
                asked: field.unwrap_or(question).ask.get(language).to_owned(),
                said: option.unwrap_or_default(),
                why: locale.msg_edition_why_set_aside(),
            })
        };
        self.set_aside.iter().filter_map(said).collect()
    }

    /// Whether the new edition asks this with the answers that carry over.
    pub(crate) fn asks_now(&self, question: &Name) -> bool {
        self.asked.contains(question)
    }

    pub(crate) fn view<'a>(
        &self,
        context: Context<'a>,
        open: &'a OpenCase,
        to: &'a Protocol,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let title = |protocol: &'a Protocol, id: &Name| {
            protocol
                .outcome(id)
                .map_or_else(|| id.to_string(), |outcome| outcome.title.get(language).to_owned())
        };
        let no_more = self.before.difference(&self.after);
        let no_more = no_more.map(|id| locale.msg_edition_no_more(title(open.protocol(), id)));
        let now = self.after.difference(&self.before).map(|id| locale.msg_edition_now(title(to, id)));
        let mut lines = no_more.chain(now).peekable();
        if lines.peek().is_none() {
            return text::body(locale.msg_edition_follows_same()).into();
        }
        column(lines.map(|line| text::body(line).into())).spacing(gap::SMALL).into()
    }
}
