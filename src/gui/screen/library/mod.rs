//! The library: every protocol, bundled or the user's own, readable as a whole with its sources; and what is wrong
//! with one that cannot be used. Reading from disk again and saving a paper are asked of the window.

mod around;
mod broken;
mod reading;
pub mod when;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::widget::{column, container, row};
use iced::{Element, Task};

use super::escape;
use super::start::Offered;
use crate::gui::context::Context;
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::keys::{Shortcut, shortcuts};
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::Trouble;
use crate::protocol::{Name, Protocol, bundle};

/// The screen.
#[derive(Debug, Clone, Default)]
pub struct Library {
    chosen: Option<Which>,
    unfolded: BTreeSet<Part>,
    /// Whether the other protocols show, where there is room for one column only.
    list_unfolded: bool,
    search: Field,
    notice: Option<Notice>,
    /// How many own protocols there were when they were last read again.
    reread: Option<usize>,
}

/// What there is to say about the review list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It was saved in this file, of which only the name is shown.
    Saved(String),
    /// It did not work.
    Trouble(Trouble),
}

/// A protocol in the list. A broken own one stands beside the bundled one of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    /// Its id.
    pub id: Name,
    /// Whether it cannot be used.
    pub broken: bool,
}

impl Which {
    /// The protocol that is offered.
    #[must_use]
    pub fn of(offered: &Offered) -> Self {
        Self { id: offered.id().clone(), broken: offered.protocol().is_none() }
    }

    fn button(&self) -> String {
        format!("library.list.{}{}", if self.broken { "broken." } else { "" }, self.id)
    }
}

/// A part of a protocol that can be folded away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A step with its questions.
    Step(Name),
    /// How it speaks up.
    Alerts,
    /// What can follow.
    Outcomes,
    /// Knowledge at hand.
    Cards,
    /// What it rests on.
    Sources,
    /// Its glossary.
    Terms,
    /// What holds on every walk.
    Guarantees,
    /// Its papers.
    Documents,
    /// Its fictional cases.
    Scenarios,
}

impl Part {
    /// The head that folds and unfolds it.
    #[must_use]
    pub fn button(&self) -> String {
        match self {
            Self::Step(step) => format!("library.step.{step}"),
            Self::Alerts => "library.alerts".to_owned(),
            Self::Outcomes => "library.outcomes".to_owned(),
            Self::Cards => "library.cards".to_owned(),
            Self::Sources => "library.sources".to_owned(),
            Self::Terms => "library.terms".to_owned(),
            Self::Guarantees => "library.guarantees".to_owned(),
            Self::Documents => "library.documents".to_owned(),
            Self::Scenarios => "library.scenarios".to_owned(),
        }
    }
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A protocol in the list was pressed.
    ProtocolPressed(Which),
    /// The list of protocols was folded or unfolded.
    ListPressed,
    /// The head of a part was pressed.
    PartPressed(Part),
    /// Something happened in the search field.
    Searched(field::Message),
    /// The search field was asked for.
    SearchAsked,
    /// Reading from disk again was asked for.
    ReloadPressed,
    /// The review list was asked for.
    SaveListPressed,
    /// The paper that was saved last was asked for.
    OpenPaperPressed,
    /// Escape was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Bring the keyboard to the control with this id.
    Focus(String),
    /// Read the user's own protocols again.
    Reload,
    /// Save the paper with the rules of this protocol.
    SaveList {
        /// Of this protocol.
        protocol: Name,
        /// The paper.
        document: Name,
    },
    /// Open the paper that was saved last.
    OpenPaper,
    /// Back to the start.
    Back,
}

/// What the screen shows, handed in by the window.
#[derive(Debug, Clone)]
pub struct Shelf<'a> {
    /// Every protocol, sound or broken.
    pub offered: &'a [Offered],
    /// Where the user's own protocols are, when there is such a place.
    pub folder: Option<PathBuf>,
    /// Whether a case lies on the desk.
    pub at_desk: bool,
}

const SEARCH: &str = "library.search";

impl Library {
    /// The screen, open at this protocol, or else at the first.
    #[must_use]
    pub fn new(offered: &[Offered], chosen: Option<Which>) -> Self {
        Self { chosen: chosen.or_else(|| offered.first().map(Which::of)), ..Self::default() }
    }

    /// Brings the keyboard to the protocol that is read.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.chosen.as_ref().map_or_else(|| focus::on("library.back"), |which| focus::on(which.button()))
    }

    /// Takes in that the own protocols were read again. What was mended or broken meanwhile stays chosen.
    pub fn reread(&mut self, offered: &[Offered]) {
        self.reread = Some(offered.iter().filter(|offered| is_own(offered)).count());
        let Some(chosen) = &self.chosen else { return };
        if !offered.iter().any(|offered| Which::of(offered) == *chosen) {
            let same = offered.iter().find(|offered| *offered.id() == chosen.id);
            self.chosen = same.or(offered.first()).map(Which::of);
        }
    }

    /// Takes in what became of a paper.
    pub fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, offered: &[Offered]) -> Action {
        match message {
            Message::ProtocolPressed(which) => {
                if self.chosen.as_ref() != Some(&which) {
                    self.unfolded.clear();
                    self.notice = None;
                }
                self.list_unfolded = false;
                let button = which.button();
                self.chosen = Some(which);
                Action::Focus(button)
            }
            Message::ListPressed => {
                self.list_unfolded = !self.list_unfolded;
                Action::None
            }
            Message::PartPressed(part) => {
                if !self.unfolded.remove(&part) {
                    let _ = self.unfolded.insert(part);
                }
                Action::None
            }
            Message::Searched(message) => {
                let _ = self.search.update(message);
                Action::None
            }
            Message::SearchAsked => Action::Focus(SEARCH.to_owned()),
            Message::ReloadPressed => Action::Reload,
            Message::SaveListPressed => self
                .protocol(offered)
                .and_then(|protocol| {
                    let (protocol, document) =
                        (protocol.head.id.clone(), reading::list_of(protocol)?.id.clone());
                    Some(Action::SaveList { protocol, document })
                })
                .unwrap_or(Action::None),
            Message::OpenPaperPressed => Action::OpenPaper,
            Message::BackPressed => Action::Back,
        }
    }

    fn chosen<'a>(&self, offered: &'a [Offered]) -> Option<&'a Offered> {
        let chosen = self.chosen.as_ref()?;
        offered.iter().find(|offered| Which::of(offered) == *chosen)
    }

    fn protocol<'a>(&self, offered: &'a [Offered]) -> Option<&'a Protocol> {
        self.chosen(offered)?.protocol().map(AsRef::as_ref)
    }

    /// Shows the screen.
    pub fn view<'a>(&'a self, context: Context<'a>, shelf: Shelf<'a>) -> Element<'a, Message> {
        let screen = responsive(move |columns| match columns {
            Columns::One => page::page(
                "library.page",
                column![heading(context), self.folded_list(context, &shelf), self.read(context, &shelf)]
                    .push(self.own(context, &shelf))
                    .spacing(gap::WIDE),
            ),
            Columns::Two | Columns::Three => {
                let lines = shelf.offered.iter().map(|offered| self.line(offered, context));
                let beside = column![heading(context), column(lines).spacing(gap::HAIR)]
                    .push(self.own(context, &shelf))
                    .spacing(gap::LARGE);
                row![
                    container(surface::side(page::column("library.beside", beside))).width(width::PANE),
                    page::page("library.page", surface::reading(self.read(context, &shelf))),
                ]
                .into()
            }
        });
        shortcuts(
            screen,
            vec![
                (Shortcut::named(Named::Escape), Message::BackPressed),
                (Shortcut::ctrl('f'), Message::SearchAsked),
            ],
        )
    }

    /// Where there is one column only: the protocol that is read, and the others behind it, so that what was chosen
    /// comes right below and not under a long list.
    fn folded_list<'a>(&'a self, context: Context<'a>, shelf: &Shelf<'a>) -> Element<'a, Message> {
        let Some(chosen) = self.chosen(shelf.offered) else {
            return column(shelf.offered.iter().map(|offered| self.line(offered, context))).into();
        };
        let others: Vec<&Offered> =
            shelf.offered.iter().filter(|offered| Which::of(offered) != Which::of(chosen)).collect();
        let aside = context.locale.msg_library_others(others.len());
        disclosure(
            Which::of(chosen).button(),
            name(chosen, context).to_owned(),
            Some(aside.into()),
            self.list_unfolded,
            Message::ListPressed,
            || {
                column(others.into_iter().map(|offered| self.line(offered, context)))
                    .spacing(gap::HAIR)
                    .into()
            },
        )
    }

    fn line<'a>(&'a self, offered: &'a Offered, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let which = Which::of(offered);
        let current = self.chosen.as_ref() == Some(&which);
        let mark = if which.broken { "!" } else { " " };
        let state = match (which.broken, is_own(offered)) {
            (true, _) => locale.msg_library_broken(),
            (false, true) => locale.msg_library_own(),
            (false, false) => String::new(),
        };
        let pressed = Message::ProtocolPressed(which.clone());
        button::line(mark, name(offered, context), state, current, which.button(), pressed)
    }

    /// Where the user's own protocols are, and the button that reads them again.
    fn own<'a>(&'a self, context: Context<'a>, shelf: &Shelf<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let folder = shelf.folder.as_ref()?;
        let reread = self.reread.map(|own| {
            column![text::accent(format!("✓ {}", locale.msg_library_reloaded(own)))]
                .push(shelf.at_desk.then(|| text::muted(locale.msg_library_desk_untouched())))
                .spacing(gap::TIGHT)
        });
        let own = column![
            surface::divider(),
            text::muted(locale.msg_library_own_about()),
            text::small(folder.display().to_string()),
            Element::from(
                button::secondary(locale.msg_library_reload())
                    .id("library.reload")
                    .on_press(Message::ReloadPressed)
            ),
        ]
        .push(reread)
        .spacing(gap::SMALL);
        Some(own.into())
    }

    fn read<'a>(&'a self, context: Context<'a>, shelf: &Shelf<'a>) -> Element<'a, Message> {
        match self.chosen(shelf.offered) {
            Some(Offered::Sound(protocol)) => self.reading(protocol, context),
            Some(Offered::Broken { id, problems }) => {
                let instead = bundle::all().iter().any(|bundled| bundled.id() == id.as_str());
                broken::view(id, problems, instead, context)
            }
            None => text::body(context.locale.msg_start_no_protocol()).into(),
        }
    }
}

fn heading<'a>(context: Context<'a>) -> Element<'a, Message> {
    let back = button::secondary(context.locale.msg_word_back())
        .id("library.back")
        .shortcut(&escape())
        .on_press(Message::BackPressed);
    column![Element::from(back), text::heading(context.locale.msg_library_title())].spacing(gap::LARGE).into()
}

fn name<'a>(offered: &'a Offered, context: Context<'a>) -> &'a str {
    match offered {
        Offered::Sound(protocol) => protocol.head.title.get(context.locale.language()),
        Offered::Broken { id, .. } => id.as_str(),
    }
}

/// Whether a protocol is the user's own: whatever is not exactly what the bundle holds.
fn is_own(offered: &Offered) -> bool {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == offered.id().as_str());
    match (bundled.map(bundle::Bundled::load), offered) {
        (Some(Ok(bundled)), Offered::Sound(protocol)) => !Arc::ptr_eq(&bundled, protocol),
        (Some(Err(_)), Offered::Broken { .. }) => false,
        _ => true,
    }
}
