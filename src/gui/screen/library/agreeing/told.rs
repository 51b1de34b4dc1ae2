//! What differs from what comes along, in words, with what can be done about each; what is said of it; and the bar that is always
//! in sight while agreements are made.

use iced::widget::{column, row};
use iced::{Center, Element};

use super::bench::{NAME, Naming};
use super::{Asking, Bench, FIRST, Message, Open, Said, UNDO, Work, asking, texts};
use crate::authoring::agreeing::{Item, file_of};
use crate::gui::context::Context;
use crate::gui::screen::library::broken;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, field, surface, text};
use crate::locale::{Locale, Trouble};
use crate::protocol::load::{Agreed, Diagnosis};
use crate::session::agreeing::NotBegun;

impl Bench {
    /// The bar below what is read.
    pub(in crate::gui::screen::library) fn bar<'a>(
        &'a self,
        context: Context<'a>,
    ) -> Option<Element<'a, Asking>> {
        match self {
            Self::Opening(_) => {
                let opening = text::muted(context.locale.msg_agree_opening()).into();
                Some(surface::foot(surface::ends(vec![opening], vec![leave(context)])))
            }
            Self::Closed(trouble) => Some(surface::foot(
                column![told_trouble(trouble, context), leave(context)].spacing(gap::SMALL),
            )),
            // That is asked where there is room for it.
            Self::Naming(_) => None,
            Self::Open(open) => Some(surface::foot(open.bar(leave(context), context))),
        }
    }

    /// Whose they are, while it is asked: in the place of what is read.
    pub(in crate::gui::screen::library) fn naming<'a>(
        &'a self,
        context: Context<'a>,
    ) -> Option<Element<'a, Asking>> {
        match self {
            Self::Naming(naming) => Some(naming.view(leave(context), context)),
            Self::Opening(_) | Self::Open(_) | Self::Closed(_) => None,
        }
    }
}

/// One after the other, on as many lines as it takes: at 200% what stands at both ends of one would squeeze the words.
fn along<'a>(words: Vec<Element<'a, Asking>>, buttons: Vec<Element<'a, Asking>>) -> Element<'a, Asking> {
    row(words.into_iter().chain(buttons)).spacing(gap::MEDIUM).align_y(Center).wrap().into()
}

fn leave<'a>(context: Context<'a>) -> Element<'a, Asking> {
    button::secondary(context.locale.msg_agree_leave())
        .id("agree.leave")
        .on_press(asking(Message::LeavePressed))
        .into()
}

impl Naming {
    fn view<'a>(&'a self, leave: Element<'a, Asking>, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let missing = self.tried && self.name.text().trim().is_empty();
        let name =
            field::line(locale.msg_agree_by(), &self.name, |message| asking(Message::NameTyped(message)))
                .id(NAME)
                .hint(locale.msg_agree_by_hint())
                .problem(missing.then(|| locale.msg_agree_missing()))
                .on_submit(asking(Message::NamePressed));
        let begin = button::primary(locale.msg_agree_begin())
            .id("agree.begin")
            .on_press(asking(Message::NamePressed));
        column![
            text::title(locale.msg_agree_door()),
            text::muted(locale.msg_agree_door_about()),
            Element::from(name),
            row![Element::from(begin), leave].spacing(gap::MEDIUM).wrap(),
        ]
        .spacing(gap::MEDIUM)
        .into()
    }
}

impl Open {
    fn bar<'a>(&'a self, leave: Element<'a, Asking>, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let count = self.agreements.now().items().count();
        let differs = button::secondary(locale.msg_agree_differs(count))
            .id(FIRST)
            .on_press(asking(Message::ToldPressed));
        let can_undo = self.agreements.can_undo() && self.keeping.is_none();
        let undo = button::secondary(locale.msg_agree_undo())
            .id(UNDO)
            .on_press_maybe(can_undo.then(|| asking(Message::UndoPressed)));
        let state = match (&self.keeping, &self.said) {
            (Some(_), _) => text::muted(locale.msg_agree_keeping()),
            (None, Some(Said::Kept)) => text::accent(format!("✓ {}", locale.msg_agree_kept())),
            (None, Some(Said::Undone)) => text::accent(format!("✓ {}", locale.msg_agree_undone())),
            (None, Some(Said::Trouble(_))) => text::toned(locale.msg_agree_not_kept(), Level::Attention),
            (None, None) if count == 0 => text::muted(locale.msg_agree_how()),
            (None, None) => text::muted(locale.msg_agree_of(self.agreements.now().by.as_str())),
        };
        let found = self.looked.as_ref().map_or(0, |looked| looked.found.len());
        let found = (found > 0).then(|| text::toned(locale.msg_agree_found_count(found), Level::Attention));
        let left = [Some(state), found].into_iter().flatten().map(Element::from).collect();
        match &self.work {
            Work::Nothing => along(left, vec![Element::from(differs), Element::from(undo), leave]),
            // What is being written is ended first; a form is long, and its end is always in sight.
            Work::Question(_) => along(left, vec![texts::keep_or_cancel(context)]),
            Work::Texts(_) | Work::Line(_) => along(left, Vec::new()),
        }
    }

    /// What became of it, where something is being written.
    pub(super) fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Asking>> {
        if self.keeping.is_some() {
            return Some(text::muted(context.locale.msg_agree_keeping()).into());
        }
        let Some(Said::Trouble(trouble)) = &self.said else { return None };
        let found = self.looked.iter().flat_map(|looked| &looked.found);
        Some(
            column![told_trouble(trouble, context)]
                .extend(found.map(|one| broken::finding(one, context)))
                .spacing(gap::SMALL)
                .into(),
        )
    }

    /// What differs and what is said of it, in the place of what is read.
    pub(in crate::gui::screen::library) fn told<'a>(
        &'a self,
        context: Context<'a>,
    ) -> Option<Element<'a, Asking>> {
        if !self.told {
            return None;
        }
        let locale = context.locale;
        let agreed = self.local.iter().flat_map(|local| local.agreed());
        let items: Vec<Element<'a, Asking>> = agreed
            .zip(self.agreements.now().items())
            .map(|(agreed, item)| self.one(&agreed, item, context))
            .collect();
        let nothing = items.is_empty().then(|| text::body(locale.msg_agree_nothing()));
        let file = file_of(&self.agreements.now().of);
        Some(
            column![text::title(locale.msg_agree_title()), text::muted(locale.msg_agree_about(file))]
                .push(nothing)
                .extend(items)
                .push(self.findings(context))
                .push(self.in_full(context))
                .spacing(gap::LARGE)
                .into(),
        )
    }

    fn one<'a>(&'a self, agreed: &Agreed<'a>, item: Item, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let about = agreed.now.get(locale.language());
        let id = |what: &str| format!("agree.item.{what}.{}", named(&item));
        let go = button::quiet(locale.msg_agree_go())
            .about(about)
            .id(id("go"))
            .on_press(asking(Message::GoPressed(item.clone())));
        let change: Option<Element<'a, Asking>> = (!matches!(item, Item::Line(..))).then(|| {
            button::quiet(locale.msg_word_change())
                .about(about)
                .id(id("change"))
                .on_press(asking(Message::ChangePressed(item.clone())))
                .into()
        });
        let remove = button::quiet(locale.msg_word_remove())
            .about(about)
            .id(id("remove"))
            .on_press(asking(Message::RemovePressed(item.clone())));
        let on = locale.agreed_on(agreed, self.below());
        surface::card(
            column![text::small_label(on), text::body(about)]
                .push(locale.agreed_details(agreed).map(text::small))
                .push(locale.agreed_instead_of(agreed).map(text::muted))
                .push(
                    row![Element::from(go)]
                        .push(change)
                        .push(Element::from(remove))
                        .spacing(gap::MEDIUM)
                        .wrap(),
                )
                .spacing(gap::TIGHT),
        )
    }

    fn findings<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Asking>> {
        let locale = context.locale;
        let head = text::heading(locale.msg_agree_found());
        let Some(looked) = &self.looked else {
            let comparing = self.comparing.then(|| text::muted(locale.msg_agree_comparing()));
            return comparing.map(|comparing| column![head, comparing].spacing(gap::SMALL).into());
        };
        if looked.found.is_empty() {
            return Some(
                column![head, text::accent(format!("✓ {}", locale.msg_agree_nothing_found()))]
                    .spacing(gap::SMALL)
                    .into(),
            );
        }
        let found = looked.found.iter().enumerate().map(|(at, one)| self.finding(at, one, context));
        Some(column![head].extend(found).spacing(gap::SMALL).into())
    }

    fn finding<'a>(&'a self, at: usize, one: &'a Diagnosis, context: Context<'a>) -> Element<'a, Asking> {
        let ours = *one.file == *file_of(&self.agreements.now().of);
        let item = ours.then(|| self.agreements.at(one.place())).flatten();
        let go = item.map(|item| {
            Element::from(
                button::quiet(context.locale.msg_agree_go())
                    .about(one.message(context.locale.language()))
                    .id(format!("agree.found.{at}"))
                    .on_press(asking(Message::GoPressed(item))),
            )
        });
        column![broken::finding(one, context)].push(go.map(|go| row![go])).spacing(gap::TIGHT).into()
    }

    /// All that differs, in the words by which editions are compared, and the fictional cases that end otherwise.
    fn in_full<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Asking>> {
        let diff = self.looked.as_ref()?.diff.as_ref()?;
        let lines = diff.text(context.locale.language());
        let (head, lines) = (text::heading(context.locale.msg_agree_in_full()), text::small(lines));
        Some(column![head, lines].spacing(gap::SMALL).into())
    }
}

fn named(item: &Item) -> String {
    match item {
        Item::Text(spot, text) => format!("{}.{text}", super::pencil(spot)),
        Item::Line(card, above) => format!("line.{card}.{above}"),
        Item::Question(id) => format!("question.{id}"),
    }
}

fn told_trouble<'a>(trouble: &'a Trouble, context: Context<'a>) -> Element<'a, Asking> {
    let locale = context.locale;
    alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
        .more(trouble.remedy.as_str())
        .into()
}

impl Locale {
    /// Why agreements cannot be made.
    pub(super) fn not_begun(&self, why: &NotBegun) -> Trouble {
        match why {
            NotBegun::Vault(error) => self.trouble(error),
            NotBegun::ByHand(file) => {
                Trouble { what: self.msg_agree_by_hand(file), remedy: self.msg_agree_by_hand_remedy() }
            }
            NotBegun::Unusable => {
                Trouble { what: self.msg_agree_unusable(), remedy: self.msg_agree_unusable_remedy() }
            }
        }
    }
}
