//! What is in sight: a part of the case on the desk, or another screen with the case still on the desk behind it. A part of
//! a case without a case cannot be.

use crate::authoring::prove::Budget;
use crate::gui::awaited::Awaited;
use crate::gui::desk::Desk;
use crate::gui::screen::contact::Contact;
use crate::gui::screen::edition::EditionChange;
use crate::gui::screen::lesson::Lesson;
use crate::gui::screen::start::Start;
use crate::gui::screen::{Absence, Back, Listed, Shown};
use crate::locale::Locale;

/// What is in sight.
#[derive(Debug)]
pub(super) enum Stage {
    /// A part of the case on the desk.
    Desk {
        /// The case.
        desk: Box<Desk>,
        /// What of it is shown.
        part: Part,
    },
    /// Another screen.
    Beside {
        /// The screen.
        shown: Shown,
        /// Where it leads back to.
        back: Back,
        /// The case that lies on the desk meanwhile.
        desk: Option<Box<Desk>>,
        /// What was asked for here and is being made ready: nobody waits for it any more when another screen comes.
        awaited: Option<Awaited>,
    },
}

/// What of the case on the desk is shown.
#[derive(Debug)]
pub(super) enum Part {
    /// The walk.
    Walk,
    /// The overview.
    Review,
    /// The papers.
    Papers,
    /// A contact that is being entered.
    Contact(Box<Contact>),
    /// The case before a group.
    Lesson,
    /// What moving to a newer edition does.
    Edition(Box<EditionChange>),
}

impl Stage {
    /// A screen with nothing on the desk.
    pub(super) fn new(screen: impl Into<Shown>) -> Self {
        Self::Beside { shown: screen.into(), back: Back::Start, desk: None, awaited: None }
    }

    /// The case on the desk, in sight or behind another screen.
    pub(super) fn desk(&self) -> Option<&Desk> {
        match self {
            Self::Desk { desk, .. } => Some(desk),
            Self::Beside { desk, .. } => desk.as_deref(),
        }
    }

    /// The same, to change it.
    pub(super) fn desk_mut(&mut self) -> Option<&mut Desk> {
        match self {
            Self::Desk { desk, .. } => Some(desk),
            Self::Beside { desk, .. } => desk.as_deref_mut(),
        }
    }

    /// The part of the case that is in sight.
    pub(super) const fn part(&self) -> Option<&Part> {
        match self {
            Self::Desk { part, .. } => Some(part),
            Self::Beside { .. } => None,
        }
    }

    /// The case and the part of it that is in sight, to change them.
    pub(super) const fn part_mut(&mut self) -> Option<(&mut Desk, &mut Part)> {
        match self {
            Self::Desk { desk, part } => Some((desk, part)),
            Self::Beside { .. } => None,
        }
    }

    /// The screen in sight, when it is one of this type.
    pub(super) fn on<S: Listed>(&self) -> Option<&S> {
        match self {
            Self::Desk { .. } => None,
            Self::Beside { shown, .. } => S::of(shown),
        }
    }

    /// The same, to change it.
    pub(super) fn on_mut<S: Listed>(&mut self) -> Option<&mut S> {
        match self {
            Self::Desk { .. } => None,
            Self::Beside { shown, .. } => S::of_mut(shown),
        }
    }

    /// Takes away every secret on the screen in sight.
    pub(super) fn forget_secrets(&mut self, absence: Absence, locale: &Locale) {
        match self {
            Self::Desk { .. } => {}
            Self::Beside { shown, .. } => shown.forget_secrets(absence, locale),
        }
    }

    /// Where back would lead to from a screen that is opened now.
    pub(super) const fn back_from_here(&self) -> Back {
        match self {
            Self::Desk { part: Part::Walk | Part::Contact(_) | Part::Lesson | Part::Edition(_), .. } => {
                Back::Walk
            }
            Self::Desk { part: Part::Review, .. } => Back::Review,
            Self::Desk { part: Part::Papers, .. } => Back::Papers,
            Self::Beside { shown, back, .. } => match shown.come_back() {
                Some(here) => here,
                None => *back,
            },
        }
    }

    /// Somebody waits at the screen in sight for what is done within this budget, and for nothing that was asked before.
    pub(super) fn wait_for(&mut self, budget: &Budget) {
        if let Self::Beside { awaited, .. } = self {
            *awaited = Some(Awaited::new(budget.clone()));
        }
    }

    /// Whether somebody still waited for it; now nobody does.
    pub(super) fn waited_for(&mut self, budget: &Budget) -> bool {
        match self {
            Self::Beside { awaited, .. } => awaited.take_if(|awaited| awaited.is_for(budget)).is_some(),
            Self::Desk { .. } => false,
        }
    }

    /// Nobody waits for anything that was asked for here.
    pub(super) fn wait_for_nothing(&mut self) {
        if let Self::Beside { awaited, .. } = self {
            *awaited = None;
        }
    }

    /// Whether what is in sight may stay when the vault is locked. The case on the desk was taken off before, if it is
    /// about a real person: only a practice case is still there.
    pub(super) const fn stays_when_locked(&self) -> bool {
        match self {
            Self::Desk { .. } => true,
            Self::Beside { shown, .. } => shown.stays_when_locked(),
        }
    }

    /// Whether somebody typed what is kept nowhere yet, and would be gone with the window. What is typed at a case is kept with it.
    pub(super) fn is_half_typed(&self) -> bool {
        match self {
            Self::Desk { desk, part: Part::Lesson } => {
                desk.lesson.as_ref().is_some_and(Lesson::is_half_typed)
            }
            Self::Desk { .. } => false,
            Self::Beside { shown, .. } => shown.is_half_typed(),
        }
    }

    /// Whether what is in sight is a place of its own, which is not about the case on the desk.
    pub(super) const fn is_away(&self) -> bool {
        match self {
            Self::Desk { .. } => false,
            Self::Beside { shown, .. } => shown.come_back().is_some(),
        }
    }

    /// Where back leads from the screen in sight.
    pub(super) const fn back(&self) -> Back {
        match self {
            Self::Desk { .. } => Back::Start,
            Self::Beside { back, .. } => *back,
        }
    }

    /// Shows a screen; the case stays on the desk behind it. Returns the screen that was there.
    pub(super) fn show(&mut self, screen: impl Into<Shown>, back: Back) -> Option<Shown> {
        let screen = screen.into();
        match self {
            Self::Beside { shown, back: before, awaited, .. } => {
                *before = back;
                *awaited = None;
                Some(std::mem::replace(shown, screen))
            }
            Self::Desk { .. } => {
                let before =
                    std::mem::replace(self, Self::Beside { shown: screen, back, desk: None, awaited: None });
                if let (Self::Desk { desk: was, .. }, Self::Beside { desk, .. }) = (before, self) {
                    *desk = Some(was);
                }
                None
            }
        }
    }

    /// Shows a part of the case on the desk; whether there is a case.
    pub(super) fn show_part(&mut self, part: Part) -> bool {
        match self {
            Self::Desk { part: shown, .. } => *shown = part,
            Self::Beside { desk, .. } => match desk.take() {
                Some(desk) => *self = Self::Desk { desk, part },
                None => return false,
            },
        }
        true
    }

    /// Shows the walk of the case on the desk in the place of the screen in sight, which comes back; without a case nothing
    /// changes.
    pub(super) fn leave_for_desk(&mut self) -> Option<Shown> {
        let Self::Beside { desk: Some(_), .. } = self else { return None };
        let before = std::mem::replace(self, Self::new(Start::default()));
        let Self::Beside { shown, desk: Some(desk), .. } = before else { return None };
        *self = Self::Desk { desk, part: Part::Walk };
        Some(shown)
    }

    /// Puts a case on the desk, in the place of the one that lies there, and shows its walk.
    pub(super) fn put_on_desk(&mut self, desk: Box<Desk>) {
        *self = Self::Desk { desk, part: Part::Walk };
    }

    /// Takes the case off the desk. Where it was in sight, `instead` is.
    pub(super) fn clear_desk(&mut self, instead: impl FnOnce() -> Shown) {
        match self {
            Self::Desk { .. } => *self = Self::new(instead()),
            Self::Beside { desk, .. } => *desk = None,
        }
    }
}
