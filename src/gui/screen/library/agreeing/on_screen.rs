//! What the screen that a protocol is read on does with its bench: it opens and leaves it, and hands on what the window found.

use iced::Element;

use super::{Action as Then, Bench, Message as Benched, Open};
use crate::authoring::agreeing::Agreements;
use crate::gui::context::Context;
use crate::gui::screen::library::{Action, Doing, Library, Message, Offered};
use crate::gui::widget::field::Field;
use crate::gui::widget::responsive::Columns;
use crate::locale::Locale;
use crate::protocol::Name;
use crate::session::OpenCase;
use crate::session::agreeing::{Looked, NotBegun, NotKept, Underlay};

/// The button that opens the bench.
pub(in crate::gui::screen::library) const DOOR: &str = "library.agree";

impl Library {
    pub(in crate::gui::screen::library) fn open_bench(&self) -> Option<&Open> {
        self.bench.as_ref()?.open()
    }

    /// What is read, and what differs, each begin at their own top.
    pub(in crate::gui::screen::library) fn page_id(&self) -> &'static str {
        if self.open_bench().is_some_and(|bench| bench.told) { "agree.told" } else { "library.page" }
    }

    pub(in crate::gui::screen::library) fn has_form(&self) -> bool {
        self.open_bench().is_some_and(Open::has_form)
    }

    /// The page of the question that is being written.
    pub(in crate::gui::screen::library) fn form_page<'a>(
        &'a self,
        columns: Columns,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let page = self.open_bench().and_then(|bench| bench.form_page(columns, context));
        // It is asked for only where there is one.
        page.unwrap_or_else(|| iced::widget::space().into())
    }

    pub(in crate::gui::screen::library) fn begin_agreements(&mut self, offered: &[Offered]) -> Action {
        let Some(protocol) = self.protocol(offered) else { return Action::None };
        let id = protocol.head.id.clone();
        self.bench = Some(Bench::Opening(id.clone()));
        Action::BeginAgreements(id)
    }

    pub(in crate::gui::screen::library) fn agree(&mut self, message: Benched) -> Action {
        let Some(bench) = &mut self.bench else { return Action::None };
        let then = bench.update(message);
        self.then(then)
    }

    fn then(&mut self, then: Then) -> Action {
        let asked = |doing| self.open_bench().map(|open| Box::new(open.agreeing(doing)));
        match then {
            Then::None => Action::None,
            Then::Focus(control) => Action::Focus(control),
            Then::Do(doing) => asked(doing).map_or(Action::None, Action::Agree),
            Then::Look(edit) => asked(Doing::Edits(vec![*edit])).map_or(Action::None, Action::LookAt),
            Then::Compare => asked(Doing::Nothing).map_or(Action::None, Action::LookAt),
            Then::Show(part, control) => {
                self.unfolded.extend(part);
                self.search = Field::default();
                Action::Focus(control)
            }
            Then::Leave => {
                self.bench = None;
                Action::Focus(DOOR.to_owned())
            }
        }
    }

    /// Escape leaves what is being written, then what is told, then the bench, then the screen.
    pub(in crate::gui::screen::library) fn left(&mut self) -> Action {
        let Some(bench) = &mut self.bench else { return Action::Back };
        match bench.open().map(Open::escapes) {
            Some(Some(message)) => self.agree(message),
            Some(None) | None => self.agree(Benched::LeavePressed),
        }
    }

    /// What lies under agreements was read; where the keyboard goes.
    pub(crate) fn agreements_begun(
        &mut self,
        id: &Name,
        begun: Result<(Underlay, Option<Agreements>), NotBegun>,
        preview: Option<OpenCase>,
        locale: &Locale,
    ) -> Option<String> {
        self.bench.as_mut()?.begun(id, begun, preview, locale)
    }

    /// Agreements on this protocol were kept, or not; where the keyboard goes.
    pub(crate) fn agreed(
        &mut self,
        of: &Name,
        kept: Result<(Underlay, Agreements, Looked), NotKept>,
        locale: &Locale,
    ) -> Option<String> {
        let open = self.bench.as_mut()?.open_mut()?;
        if open.below().head.id != *of { None } else { open.kept(kept, locale) }
    }

    /// What would come of agreements on this protocol was looked at; whether to look again.
    pub(crate) fn agreements_seen(&mut self, of: &Name, looked: Looked) -> Action {
        let open = self.bench.as_mut().and_then(Bench::open_mut);
        let Some(open) = open.filter(|open| open.below().head.id == *of) else { return Action::None };
        let then = open.seen(looked);
        self.then(then)
    }

    /// What agreements on this protocol come to as they are was looked at.
    pub(crate) fn agreements_compared(&mut self, of: &Name, looked: Looked) {
        let open = self.bench.as_mut().and_then(Bench::open_mut);
        if let Some(open) = open.filter(|open| open.below().head.id == *of) {
            open.compared(looked);
        }
    }

    /// The keyboard went on: what was typed is looked at.
    pub(crate) fn went_on(&mut self) -> Action {
        let Some(open) = self.bench.as_mut().and_then(Bench::open_mut) else { return Action::None };
        let then = open.look();
        self.then(then)
    }
}

impl Open {
    /// What Escape does first; nothing where it leaves.
    fn escapes(&self) -> Option<Benched> {
        if !matches!(self.work, super::Work::Nothing) {
            return Some(Benched::CancelPressed);
        }
        self.told.then_some(Benched::ToldPressed)
    }
}
