//! The flow map of a protocol in the window and on paper, the blank form, and walks that were brought along: those that
//! break a promise, and the one the program was started with.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::paper::Listed;
use super::{App, Message};
use crate::authoring::prove::{Budget, Proven};
use crate::document::print_map;
use crate::drawing::{self, Drawing, Of, Path};
use crate::gui::screen::library::{Library, Notice};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::protocol::{Protocol, Scenario};
use crate::session::Moment;
use crate::vault::Vault;

impl App {
    /// Draws the map apart, with the path of the case on the desk when that was made with this very edition. A protocol
    /// of too many boxes is given up.
    pub(super) fn show_map(
        &mut self,
        protocol: Arc<Protocol>,
        at: Option<Of>,
        budget: Budget,
    ) -> Task<Message> {
        if !drawing::fits(&protocol) {
            return self.tell_library(Some(Notice::Trouble(self.locale.map_gave_up())));
        }
        let open = self.stage.desk().map(|desk| &desk.open);
        let open = open.filter(|open| open.protocol().hash == protocol.hash).cloned();
        let (language, drawn) = (self.locale.language(), budget.clone());
        apart(
            move || {
                let path = open.as_ref().map_or(Path::None, |open| Path::Case(open.case(), open.walk()));
                drawing::draw_while(&protocol, language, path, &|| !drawn.is_withdrawn()).map(Arc::new)
            },
            move |drawing| Message::MapDrawn(budget.clone(), drawing, at.clone()),
        )
    }

    /// Shows the map that was drawn, to whoever still waits for it.
    pub(super) fn map_drawn(
        &mut self,
        budget: &Budget,
        drawing: Option<Arc<Drawing>>,
        at: Option<&Of>,
    ) -> Task<Message> {
        let Some(screen) = self.stage.on_mut::<Library>() else { return Task::none() };
        match drawing.filter(|_| screen.awaits(budget)) {
            Some(drawing) => screen.show_map(drawing, at).map_or_else(Task::none, focus::on),
            None => Task::none(),
        }
    }

    /// Saves the map on paper. No case is lit on it: it is for whoever must approve the protocol.
    pub(super) fn save_map(&mut self, protocol: Arc<Protocol>) -> Task<Message> {
        if !drawing::fits(&protocol) {
            return self.tell_library(Some(Notice::Trouble(self.locale.map_gave_up())));
        }
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let trouble = self.locale.trouble(error);
                return self.tell_library(Some(Notice::Trouble(trouble)));
            }
        };
        let (locale, moment) = (self.locale.clone(), self.moment);
        apart(move || make(protocol.published(), &vault, &locale, moment), Message::ListMade)
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
        self.play_apart(protocol, walk, false)
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
