//! The bench as a whole: what lies under the agreements is read, it is asked whose they are, they are made.

use super::{Action, FIRST, Message, Open};
use crate::authoring::agreeing::Agreements;
use crate::gui::widget::field::Field;
use crate::locale::{Locale, Trouble};
use crate::protocol::Name;
use crate::session::OpenCase;
use crate::session::agreeing::{NotBegun, Underlay};

/// Agreements on one protocol, while somebody makes them.
#[derive(Debug)]
pub(in crate::gui::screen::library) enum Bench {
    /// What lies under them is being read.
    Opening(Name),
    /// It is asked whose they are.
    Naming(Box<Naming>),
    /// They are made.
    Open(Box<Open>),
    /// They cannot be made.
    Closed(Trouble),
}

/// Whose agreements they are, while it is asked.
#[derive(Debug)]
pub(in crate::gui::screen::library) struct Naming {
    underlay: Underlay,
    preview: OpenCase,
    pub(super) name: Field,
    pub(super) tried: bool,
}

pub(super) const NAME: &str = "agree.name";

impl Bench {
    /// What lies under them was read; where the keyboard goes.
    pub(in crate::gui::screen::library) fn begun(
        &mut self,
        id: &Name,
        begun: Result<(Underlay, Option<Agreements>), NotBegun>,
        preview: Option<OpenCase>,
        locale: &Locale,
    ) -> Option<String> {
        match self {
            Self::Opening(opening) if opening == id => {}
            // Somebody went on to something else.
            _ => return None,
        }
        match (begun, preview) {
            (Ok((underlay, Some(agreements))), Some(preview)) => {
                *self = Self::Open(Box::new(Open::new(underlay, agreements, preview)));
                Some(FIRST.to_owned())
            }
            (Ok((underlay, None)), Some(preview)) => {
                let naming = Naming { underlay, preview, name: Field::new(""), tried: false };
                *self = Self::Naming(Box::new(naming));
                Some(NAME.to_owned())
            }
            (Err(why), _) => {
                *self = Self::Closed(locale.not_begun(&why));
                None
            }
            (Ok(_), None) => {
                *self = Self::Closed(locale.not_begun(&NotBegun::Unusable));
                None
            }
        }
    }

    /// Whether somebody typed what is not agreed yet.
    pub(in crate::gui::screen::library) fn is_half_typed(&self) -> bool {
        match self {
            Self::Naming(naming) => naming.name.is_touched(),
            Self::Open(open) => open.is_half_typed(),
            Self::Opening(_) | Self::Closed(_) => false,
        }
    }

    pub(in crate::gui::screen::library) const fn open(&self) -> Option<&Open> {
        match self {
            Self::Open(open) => Some(open),
            Self::Opening(_) | Self::Naming(_) | Self::Closed(_) => None,
        }
    }

    pub(in crate::gui::screen::library) const fn open_mut(&mut self) -> Option<&mut Open> {
        match self {
            Self::Open(open) => Some(open),
            Self::Opening(_) | Self::Naming(_) | Self::Closed(_) => None,
        }
    }

    pub(in crate::gui::screen::library) fn update(&mut self, message: Message) -> Action {
        match (&mut *self, message) {
            (_, Message::LeavePressed) => Action::Leave,
            (Self::Naming(naming), Message::NameTyped(message)) => {
                let _ = naming.name.update(message);
                Action::None
            }
            (Self::Naming(naming), Message::NamePressed) => {
                naming.tried = true;
                if naming.name.text().trim().is_empty() {
                    return Action::Focus(NAME.to_owned());
                }
                let Naming { underlay, preview, name, .. } = &**naming;
                let of = underlay.protocol.head.id.clone();
                let agreements = Agreements::begun(of, name.text(), preview.today());
                *self = Self::Open(Box::new(Open::new(underlay.clone(), agreements, preview.clone())));
                Action::Focus(FIRST.to_owned())
            }
            (Self::Open(open), message) => open.update(message),
            // What was pressed is not there any more.
            (Self::Opening(_) | Self::Naming(_) | Self::Closed(_), _) => Action::None,
        }
    }
}
