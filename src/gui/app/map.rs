//! The flow map of a protocol in the window and on paper, the blank form, and walks that were brought along: those that
//! break a promise, and the one the program was started with.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::paper::Listed;
use super::{App, Message};
use crate::authoring::prove::Proven;
use crate::case::play;
use crate::document::print_map;
use crate::drawing::{self, Of, Path};
use crate::gui::desk::Desk;
use crate::gui::screen::library::{Library, Notice};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::protocol::{Protocol, Scenario};
use crate::session::{Moment, OpenCase};
use crate::vault::Vault;

impl App {
    /// Draws the map, with the path of the case on the desk when that was made with this very edition.
    pub(super) fn show_map(&mut self, protocol: &Protocol, at: Option<&Of>) -> Task<Message> {
        let open = self.stage.desk().map(|desk| &desk.open);
        let path = open.filter(|open| open.protocol().hash == protocol.hash);
        let path = path.map_or(Path::None, |open| Path::Case(open.case(), open.walk()));
        let drawing = drawing::draw_path(protocol, self.locale.language(), path);
        let Some(screen) = self.stage.on_mut::<Library>() else { return Task::none() };
        let control = screen.show_map(Arc::new(drawing), at);
        control.map_or_else(Task::none, focus::on)
    }

    /// Saves the map on paper. No case is lit on it: it is for whoever must approve the protocol.
    pub(super) fn save_map(&mut self, protocol: Arc<Protocol>) -> Task<Message> {
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let trouble = self.locale.trouble(error);
                return self.tell_library(Some(Notice::Trouble(trouble)));
            }
        };
        let (locale, moment) = (self.locale.clone(), self.moment);
        Task::perform(async move { make(protocol.published(), &vault, &locale, moment) }, Message::ListMade)
    }

    /// Takes in what was proved.
    pub(super) fn proved(&mut self, hash: &str, proven: Vec<Proven>) -> Task<Message> {
        if let Some(screen) = self.stage.on_mut::<Library>() {
            screen.proved(hash, proven);
        }
        Task::none()
    }

    /// Opens a walk that was brought along as a practice case, played to its end.
    pub(super) fn open_walk(&mut self, protocol: Arc<Protocol>, walk: Scenario) -> Task<Message> {
        let case = match play(&protocol, &walk, self.locale.language()) {
            Ok(case) => case,
            Err(refusal) => return self.not_begun(&refusal),
        };
        let mut desk = Desk::new(OpenCase::new(protocol, case, walk.today), self.settings.layout);
        desk.story = Some(walk);
        self.put_on_desk(desk)
    }
}

fn make(protocol: &Protocol, vault: &Vault, locale: &Locale, moment: Moment) -> Result<Listed, Trouble> {
    let drawing = drawing::draw(protocol, locale.language(), None);
    let bytes = print_map(&drawing)
        .map_err(|_| Trouble { what: locale.msg_error_pdf(), remedy: locale.msg_error_pdf_remedy() })?;
    let kind = format!("{} {}", locale.msg_map_title(), protocol.head.id);
    let path: PathBuf =
        vault.papers().save(&kind, moment.today, "pdf", &bytes).map_err(|error| locale.trouble(&error))?;
    Ok(Listed { path, missing: String::new() })
}
