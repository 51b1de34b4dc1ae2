//! Making local agreements where a protocol is read: a pencil at what has texts, a line on a card, a question of one's own, what
//! differs and what is said of it. Each change is asked of the window, which looks at it apart and keeps it; nothing is written
//! here. What is being written is in `texts`, `line` and `question`, what came of it in `told`, where it begins in `tools`.

mod bench;
mod line;
mod message;
mod on_screen;
mod question;
mod question_view;
mod texts;
mod told;
mod tools;
mod when;

use super::{Message as Asking, Part};
use crate::authoring::agreeing::{Agreements, Edit, Item};
use crate::gui::widget::note;
use crate::locale::{Locale, Trouble};
use crate::protocol::Protocol;
use crate::protocol::load::{Local, Spot};
use crate::session::OpenCase;
use crate::session::agreeing::{Looked, NotKept, Underlay};
use crate::vault::Layout;

use super::super::walk::Walk;
pub(super) use bench::Bench;
use line::Adding;
pub use message::{Agreeing, Doing, Message};
pub(super) use on_screen::DOOR;
use question::Form;
use texts::Rewording;
pub(super) use tools::{at_card, at_question, at_spot, pencil};

/// Agreements that are being made.
#[derive(Debug)]
pub(super) struct Open {
    underlay: Underlay,
    agreements: Agreements,
    /// The same, as a reader has them.
    local: Option<Local>,
    /// A case to show a question in as the walk draws it.
    preview: Preview,
    work: Work,
    /// What is said of them as they are, or was when they could not be kept.
    looked: Option<Looked>,
    /// What they come to as they are is being looked at.
    comparing: bool,
    /// Whether what differs is in sight, and what is said of it.
    told: bool,
    /// Where the keyboard goes when they are kept; they are being kept meanwhile.
    keeping: Option<String>,
    said: Option<Said>,
    looks: Looks,
}

#[derive(Debug)]
pub(super) struct Preview {
    open: OpenCase,
    walk: Walk,
}

/// What is being written.
#[derive(Debug)]
enum Work {
    Nothing,
    Texts(Rewording),
    Line(Adding),
    Question(Box<Form>),
}

#[derive(Debug)]
enum Said {
    Kept,
    Undone,
    Trouble(Trouble),
}

/// Looking at what is being written goes on one at a time.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Looks {
    #[default]
    Nobody,
    UnderWay,
    /// It is another meanwhile.
    Again,
}

/// What the screen must do.
pub(super) enum Action {
    None,
    Focus(String),
    /// Do this and keep what comes of it.
    Do(Doing),
    /// Look at what would come of it.
    Look(Box<Edit>),
    /// Look at what they come to as they are.
    Compare,
    /// Show this part, with the keyboard there.
    Show(Option<Part>, String),
    Leave,
}

pub(super) const FIRST: &str = "agree.differs";
const UNDO: &str = "agree.undo";

impl Open {
    fn new(underlay: Underlay, agreements: Agreements, open: OpenCase) -> Self {
        let local = agreements.local();
        let walk = Walk::new(&open, Layout::default());
        Self {
            underlay,
            agreements,
            local,
            preview: Preview { open, walk },
            work: Work::Nothing,
            looked: None,
            comparing: false,
            told: false,
            keeping: None,
            said: None,
            looks: Looks::Nobody,
        }
    }

    /// What the window needs to keep them or to look at them.
    pub(super) fn agreeing(&self, doing: Doing) -> Agreeing {
        Agreeing { underlay: self.underlay.clone(), agreements: self.agreements.clone(), doing }
    }

    fn below(&self) -> &Protocol {
        &self.underlay.protocol
    }

    /// Whether somebody typed what is not agreed yet.
    fn is_half_typed(&self) -> bool {
        match &self.work {
            Work::Nothing => false,
            Work::Texts(texts) => texts.is_half_typed(),
            Work::Line(adding) => adding.is_half_typed(),
            Work::Question(form) => form.is_half_typed(),
        }
    }

    /// Whether a question is being written: it has the page to itself.
    pub(super) const fn has_form(&self) -> bool {
        matches!(self.work, Work::Question(_))
    }

    /// They were kept, or not; where the keyboard goes.
    pub(super) fn kept(
        &mut self,
        kept: Result<(Underlay, Agreements, Looked), NotKept>,
        locale: &Locale,
    ) -> Option<String> {
        let next = self.keeping.take()?;
        self.comparing = false;
        match kept {
            Ok((underlay, agreements, looked)) => {
                let undone = matches!(self.said, Some(Said::Undone));
                self.said = Some(if undone { Said::Undone } else { Said::Kept });
                self.local = agreements.local();
                (self.underlay, self.agreements, self.looked) = (underlay, agreements, Some(looked));
                self.work = Work::Nothing;
                Some(next)
            }
            Err(NotKept::Vault(error)) => {
                self.said = Some(Said::Trouble(locale.trouble(&error)));
                None
            }
            Err(NotKept::Faulty(looked)) => {
                let what = locale.msg_agree_faulty();
                self.said = Some(Said::Trouble(Trouble { what, remedy: String::new() }));
                self.looked = Some(looked);
                None
            }
        }
    }

    /// What would come of what is being written was looked at; it may be another meanwhile.
    pub(super) fn seen(&mut self, looked: Looked) -> Action {
        let again = self.looks == Looks::Again;
        self.looks = Looks::Nobody;
        if let Work::Question(form) = &mut self.work {
            form.seen(looked);
        }
        if again { self.look() } else { Action::None }
    }

    /// What they come to as they are was looked at; where they were kept meanwhile, what came of that is newer.
    pub(super) fn compared(&mut self, looked: Looked) {
        if std::mem::take(&mut self.comparing) {
            self.looked = Some(looked);
        }
    }

    /// Has what is being written looked at, unless that was done.
    pub(super) fn look(&mut self) -> Action {
        let Work::Question(form) = &mut self.work else { return Action::None };
        let Some(edit) = form.not_looked_at(&self.underlay.protocol, &self.agreements) else {
            return Action::None;
        };
        if self.looks != Looks::Nobody {
            self.looks = Looks::Again;
            return Action::None;
        }
        self.looks = Looks::UnderWay;
        form.looks_at(&edit);
        Action::Look(Box::new(edit))
    }

    fn update(&mut self, message: Message) -> Action {
        // What is being kept is not changed under the window's hands.
        if self.keeping.is_some() {
            return Action::None;
        }
        match message {
            Message::TextsPressed(spot) => {
                let texts = Rewording::of(&spot, &self.underlay.protocol, &self.agreements);
                let first = texts.first();
                self.begin(Work::Texts(texts), first)
            }
            Message::LinePressed(card) => {
                let adding = Adding::to(card);
                self.begin(Work::Line(adding), line::SAY.to_owned())
            }
            Message::QuestionPressed(after) => {
                let form = Form::after(after, &self.underlay.protocol);
                self.begin(Work::Question(Box::new(form)), question::ASK.to_owned())
            }
            Message::ChangePressed(item) => self.change(item),
            Message::Text(_, note::Message::Entered) => self.keep_pressed(),
            Message::Text(at, message) => {
                if let Work::Texts(texts) = &mut self.work {
                    texts.update(at, message);
                }
                Action::None
            }
            Message::Line(message) => {
                let Work::Line(adding) = &mut self.work else { return Action::None };
                match adding.update(message) {
                    line::Then::Nothing => Action::None,
                    line::Then::Keep => self.keep_pressed(),
                }
            }
            Message::Question(message) => self.asked(message),
            Message::KeepPressed => self.keep_pressed(),
            Message::CancelPressed => {
                let back = self.begun_at();
                self.work = Work::Nothing;
                self.said = None;
                Action::Focus(back)
            }
            Message::UndoPressed => {
                self.said = Some(Said::Undone);
                self.keeping = Some(UNDO.to_owned());
                Action::Do(Doing::Undo)
            }
            Message::RemovePressed(item) => self.keep(vec![Edit::Remove(item)], FIRST.to_owned()),
            Message::ToldPressed => {
                self.told = !self.told;
                let known = self.looked.as_ref().is_some_and(|looked| looked.diff.is_some());
                if !self.told || known || self.comparing {
                    return Action::Focus(FIRST.to_owned());
                }
                self.comparing = true;
                Action::Compare
            }
            Message::GoPressed(item) => {
                self.told = false;
                let (part, control) = tools::place_of(&item, &self.underlay.protocol, &self.agreements);
                Action::Show(part, control)
            }
            // Those are of before.
            Message::NameTyped(_) | Message::NamePressed | Message::LeavePressed => Action::None,
        }
    }

    fn begin(&mut self, work: Work, first: String) -> Action {
        self.work = work;
        self.said = None;
        self.told = false;
        Action::Focus(first)
    }

    fn change(&mut self, item: Item) -> Action {
        match item {
            Item::Text(spot, _) => {
                let (part, _) = tools::part_of(&spot, &self.underlay.protocol);
                let texts = Rewording::of(&texts::whole(&spot), &self.underlay.protocol, &self.agreements);
                let first = texts.first();
                drop(self.begin(Work::Texts(texts), String::new()));
                Action::Show(part, first)
            }
            Item::Question(id) => match self.agreements.now().question(&id) {
                Some(asked) => {
                    let form = Form::of(asked, &self.underlay.protocol);
                    self.begin(Work::Question(Box::new(form)), question::ASK.to_owned())
                }
                None => Action::None,
            },
            Item::Line(..) => Action::None,
        }
    }

    /// The control where what is being written was begun.
    fn begun_at(&self) -> String {
        match &self.work {
            Work::Nothing => FIRST.to_owned(),
            Work::Texts(texts) => pencil(texts.spot()),
            Work::Line(adding) => tools::line_button(adding.card()),
            Work::Question(form) => match form.id() {
                Some(id) => tools::own_button(id),
                None => tools::question_button(form.stands_after()),
            },
        }
    }

    fn keep_pressed(&mut self) -> Action {
        let back = self.begun_at();
        match &mut self.work {
            Work::Nothing => Action::None,
            Work::Texts(texts) => {
                let edits = texts.edits();
                self.keep(edits, back)
            }
            Work::Line(adding) => match adding.edit() {
                Ok(edit) => self.keep(vec![edit], back),
                Err(control) => Action::Focus(control),
            },
            Work::Question(form) => {
                form.try_to_keep();
                match (form.wrong(), form.edit(&self.underlay.protocol, &self.agreements)) {
                    (None, Some(Edit::Ask(asked))) => {
                        let own = tools::own_button(&asked.id);
                        self.keep(vec![Edit::Ask(asked)], own)
                    }
                    (wrong, _) => Action::Focus(wrong.unwrap_or_else(|| question::ASK.to_owned())),
                }
            }
        }
    }

    /// Has them kept with these edits; where they change nothing there is nothing to keep.
    fn keep(&mut self, edits: Vec<Edit>, next: String) -> Action {
        self.said = None;
        if self.agreements.edited(edits.clone(), self.agreements.now().on).is_none() {
            self.work = Work::Nothing;
            return Action::Focus(next);
        }
        self.keeping = Some(next);
        Action::Do(Doing::Edits(edits))
    }

    fn asked(&mut self, message: question::Message) -> Action {
        let Work::Question(form) = &mut self.work else { return Action::None };
        let typing = message.is_typing();
        let then = form.update(message, &self.underlay.protocol);
        form.show(&self.underlay.protocol, &self.agreements);
        match then {
            question::Then::Keep => self.keep_pressed(),
            question::Then::Focus(control) => Action::Focus(control),
            // What is typed is looked at when the keyboard goes on.
            question::Then::Changed if typing => Action::None,
            question::Then::Changed => self.look(),
        }
    }
}

/// A message of the bench as one of the screen.
const fn asking(message: Message) -> Asking {
    Asking::Agree(message)
}
