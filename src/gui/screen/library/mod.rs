//! The library: every protocol, bundled or the user's own, readable as a whole with its sources; and what is wrong
//! with one that cannot be used. Reading from disk again and saving a paper are asked of the window.

mod agreeing;
mod around;
mod broken;
mod local;
mod map;
mod message;
mod proofs;
mod reading;
mod when;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Element, Fill, Task};

use self::agreeing::Bench;
pub use self::agreeing::{Agreeing, Doing, Message as AgreeMessage};
use self::map::Chart;
pub use self::message::{Action, Message, Part};
use self::proofs::Proofs;
use super::{Absence, Back, Screen, Sight, escape, escapes};

use crate::authoring::prove::{Budget, Proven};
use crate::drawing::{Drawing, Of};
use crate::gui::awaited::Awaited;
use crate::gui::context::Context;
use crate::gui::shortcuts::Reading;
use crate::gui::theme::measure::{gap, width};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::field::Field;
use crate::gui::widget::keys::listen;
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::{Locale, Trouble};
use crate::protocol::{Protocol, bundle};
use crate::session::{Offered, Which};

/// The screen.
#[derive(Debug, Default)]
pub struct Library {
    chosen: Option<Which>,
    unfolded: BTreeSet<Part>,
    /// Whether the other protocols show, where there is room for one column only.
    list_unfolded: bool,
    search: Field,
    notice: Option<Notice>,
    /// How many own protocols there were when they were last read again.
    reread: Option<usize>,
    /// The flow map, while it is looked at.
    map: Option<Chart>,
    /// The map that is being drawn.
    drawing: Option<Arc<Awaited>>,
    proofs: Option<Proofs>,
    /// Agreements on what is read, while somebody makes them.
    bench: Option<Bench>,
}

/// What there is to say about the review list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It was saved in this file, of which only the name is shown.
    Saved(String),
    /// It did not work.
    Trouble(Trouble),
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

/// The button of a protocol in the list.
fn button_of(which: &Which) -> String {
    format!("library.list.{}{}", if which.broken { "broken." } else { "" }, which.id)
}

const SEARCH: &str = "library.search";
/// The paper with every question and room to write, where a protocol has one.
const BLANK: &str = "blank";

impl Library {
    /// The screen, open at this protocol, or else at the first.
    #[must_use]
    pub fn new(offered: &[Offered], chosen: Option<Which>) -> Self {
        Self { chosen: chosen.or_else(|| offered.first().map(Which::of)), ..Self::default() }
    }

    /// The same with its cards unfolded.
    #[must_use]
    pub fn with_cards(mut self) -> Self {
        let _ = self.unfolded.insert(Part::Cards);
        self
    }

    /// Whether this is the map that somebody waits for.
    pub(crate) fn awaits(&self, budget: &Budget) -> bool {
        self.drawing.as_ref().is_some_and(|awaited| awaited.is_for(budget))
    }

    /// Shows the flow map that was drawn; which control the keyboard goes to.
    pub fn show_map(&mut self, drawing: Arc<Drawing>, at: Option<&Of>) -> Option<String> {
        self.drawing = None;
        let map = Chart::new(drawing);
        let first = map.first(at);
        self.map = Some(map);
        first
    }

    /// Takes in what was proved of the edition with this hash.
    pub fn proved(&mut self, hash: &str, proven: Vec<Proven>) {
        if let Some(proofs) = self.proofs.as_mut().filter(|proofs| proofs.hash == hash) {
            proofs.proven = Some(proven);
        }
    }

    /// Brings the keyboard to the protocol that is read.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        if let Some(first) = self.map.as_ref().and_then(|map| map.first(None)) {
            return focus::on(first);
        }
        self.chosen.as_ref().map_or_else(|| focus::on("library.back"), |which| focus::on(button_of(which)))
    }

    /// Takes in that the own protocols were read again. What was mended or broken meanwhile stays chosen.
    pub(crate) fn reread(&mut self, offered: &[Offered]) {
        self.reread = Some(offered.iter().filter(|offered| is_own(offered)).count());
        let Some(chosen) = &self.chosen else { return };
        if !offered.iter().any(|offered| Which::of(offered) == *chosen) {
            let same = offered.iter().find(|offered| *offered.id() == chosen.id);
            self.chosen = same.or(offered.first()).map(Which::of);
        }
    }

    /// Takes in what became of a paper.
    pub(crate) fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message, offered: &[Offered]) -> Action {
        match message {
            Message::ProtocolPressed(which) => {
                if self.chosen.as_ref() != Some(&which) {
                    self.unfolded.clear();
                    self.notice = None;
                    self.proofs = None;
                    self.drawing = None;
                    self.bench = None;
                }
                self.list_unfolded = false;
                let button = button_of(&which);
                self.chosen = Some(which);
                Action::Focus(button)
            }
            Message::ListPressed => {
                self.list_unfolded = !self.list_unfolded;
                Action::None
            }
            Message::PartPressed(part) => {
                let opened = !self.unfolded.remove(&part);
                if opened {
                    let _ = self.unfolded.insert(part.clone());
                }
                if opened && part == Part::Guarantees { self.prove(offered) } else { Action::None }
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
            Message::SaveBlankPressed => self.with_protocol(offered, |protocol| Action::SaveList {
                protocol: protocol.head.id.clone(),
                document: BLANK.into(),
            }),
            Message::OpenPaperPressed => Action::OpenPaper,
            Message::MapPressed(at) => {
                let budget = Budget::default();
                self.drawing = Some(Arc::new(Awaited::new(budget.clone())));
                self.with_protocol(offered, |protocol| Action::DrawMap(protocol, at, budget))
            }
            Message::MapMoved(moved) => {
                if let Some(map) = &mut self.map {
                    map.go(moved);
                }
                Action::None
            }
            Message::StopPressed(of) => {
                let told = self.protocol(offered).and_then(|protocol| map::told(&of, protocol));
                let Some((part, control)) = told else { return Action::None };
                let _ = self.unfolded.insert(part);
                self.search = Field::default();
                self.map = None;
                Action::Focus(control)
            }
            Message::SaveMapPressed => self.with_protocol(offered, Action::SaveMap),
            Message::MapClosed => {
                self.map = None;
                Action::Focus("library.map".to_owned())
            }
            Message::WalkPressed(walk) => {
                self.with_protocol(offered, |protocol| Action::OpenWalk(protocol, walk))
            }
            Message::AgreePressed => self.begin_agreements(offered),
            Message::Agree(message) => self.agree(message),
            Message::BackPressed => self.left(),
        }
    }

    fn with_protocol(&self, offered: &[Offered], then: impl FnOnce(Arc<Protocol>) -> Action) -> Action {
        let protocol = self.chosen(offered).and_then(Offered::protocol);
        protocol.map_or(Action::None, |protocol| then(Arc::clone(protocol)))
    }

    /// Asks for the proof of what is read, unless it is there or under way.
    fn prove(&mut self, offered: &[Offered]) -> Action {
        let Some(protocol) = self.chosen(offered).and_then(Offered::protocol).cloned() else {
            return Action::None;
        };
        if self.proofs.as_ref().is_some_and(|proofs| proofs.hash == protocol.hash) {
            return Action::None;
        }
        let budget = Budget::default();
        self.proofs = Some(Proofs::awaited(&protocol.hash, budget.clone()));
        Action::Prove(protocol, budget)
    }

    fn chosen<'a>(&self, offered: &'a [Offered]) -> Option<&'a Offered> {
        let chosen = self.chosen.as_ref()?;
        offered.iter().find(|offered| Which::of(offered) == *chosen)
    }

    pub(crate) fn protocol<'a>(&self, offered: &'a [Offered]) -> Option<&'a Protocol> {
        self.chosen(offered)?.protocol().map(AsRef::as_ref)
    }

    /// Shows the screen.
    pub fn view<'a>(&'a self, context: Context<'a>, shelf: Shelf<'a>) -> Element<'a, Message> {
        if let Some(map) = &self.map {
            return self.mapped(map, context);
        }
        let screen = responsive(move |columns| match columns {
            _ if self.has_form() => self.form_page(columns, context),
            Columns::One => page::page(
                self.page_id(),
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
                    container(surface::side(page::column(
                        "library.beside",
                        context.locale.msg_library_title(),
                        beside
                    )))
                    .width(width::PANE),
                    page::page(self.page_id(), surface::reading(self.read(context, &shelf))),
                ]
                .into()
            }
        });
        let screen = column![container(screen).height(Fill)]
            .push(self.bench.as_ref().and_then(|bench| bench.bar(context)));
        escapes(listen(screen, |Reading::Search| Some(Message::SearchAsked)), Message::BackPressed)
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
            button_of(&Which::of(chosen)),
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
        button::line(mark, name(offered, context), state, current, button_of(&which), pressed)
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
        if let Some(naming) = self.bench.as_ref().and_then(|bench| bench.naming(context)) {
            return naming;
        }
        match self.chosen(shelf.offered) {
            Some(Offered::Sound(protocol)) => match self.open_bench().and_then(|bench| bench.told(context)) {
                Some(told) => told,
                None => self.reading(protocol, shelf.offered, context),
            },
            Some(Offered::Broken { id, problems }) => {
                let instead = bundle::all().iter().any(|bundled| bundled.id() == id.as_str());
                broken::view(id, problems, instead, context)
            }
            Some(Offered::Outgrown { id, remarks }) => broken::outgrown(id, remarks, context),
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
        Offered::Broken { id, .. } | Offered::Outgrown { id, .. } => id.as_str(),
    }
}

/// Whether a protocol is the user's own: whatever is not exactly what the bundle holds.
fn is_own(offered: &Offered) -> bool {
    match offered {
        Offered::Sound(protocol) => !bundle::brings(protocol),
        Offered::Broken { id, .. } => {
            let bundled = bundle::all().iter().find(|bundled| bundled.id() == id.as_str());
            bundled.is_none_or(|bundled| bundled.load().is_ok())
        }
        Offered::Outgrown { .. } => true,
    }
}

impl Screen for Library {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;
    const COME_BACK: Option<Back> = Some(Back::Library);

    fn is_half_typed(&self) -> bool {
        self.bench.as_ref().is_some_and(Bench::is_half_typed)
    }

    fn open(sight: Sight<'_>) -> Option<Self> {
        Some(Self::new(sight.offered, None))
    }

    /// A map on which a case is lit is about the case.
    fn forget_secrets(&mut self, absence: Absence, _: &Locale) {
        if absence == Absence::Gone {
            self.drawing = None;
            let _ = self.map.take_if(|map| map.is_lit());
        }
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Action {
        self.update(message, sight.offered)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(
            sight.context,
            Shelf { offered: sight.offered, folder: sight.folders.protocols.clone(), at_desk: sight.at_desk },
        )
    }
}
