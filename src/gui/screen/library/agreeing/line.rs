//! A line for a card: what it says, and whom to call.

use iced::Element;
use iced::widget::column;

use super::texts::keep_or_cancel;
use super::{Message as Benched, asking};
use crate::authoring::agreeing::{Edit, Ground, Line};
use crate::gui::context::Context;
use crate::gui::screen::library::Message as Asking;
use crate::gui::theme::measure::gap;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::surface;
use crate::protocol::Name;
use crate::protocol::load::OwnNumber;

/// A line that is being written.
#[derive(Debug)]
pub(super) struct Adding {
    card: Name,
    say: Field,
    call: Field,
    place: Field,
    tried: bool,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed in what it says.
    Say(field::Message),
    /// Something was typed in the number.
    Call(field::Message),
    /// Something was typed in where it was agreed.
    Place(field::Message),
    /// Enter was pressed in a field.
    Entered,
}

pub(super) enum Then {
    Nothing,
    Keep,
}

pub(super) const SAY: &str = "agree.line.say";
const CALL: &str = "agree.line.call";

impl Adding {
    pub(super) fn to(card: Name) -> Self {
        let [say, call, place] = std::array::from_fn(|_| Field::new(""));
        Self { card, say, call, place, tried: false }
    }

    pub(super) const fn card(&self) -> &Name {
        &self.card
    }

    pub(super) fn is_half_typed(&self) -> bool {
        let Self { say, call, place, .. } = self;
        [say, call, place].into_iter().any(Field::is_touched)
    }

    pub(super) fn update(&mut self, message: Message) -> Then {
        let (field, message) = match message {
            Message::Say(message) => (&mut self.say, message),
            Message::Call(message) => (&mut self.call, message),
            Message::Place(message) => (&mut self.place, message),
            Message::Entered => return Then::Keep,
        };
        let _ = field.update(message);
        Then::Nothing
    }

    /// The line; or the control where something is missing.
    pub(super) fn edit(&mut self) -> Result<Edit, String> {
        self.tried = true;
        if is_blank(&self.say) {
            return Err(SAY.to_owned());
        }
        if self.has_wrong_number() {
            return Err(CALL.to_owned());
        }
        let call = (!is_blank(&self.call)).then(|| self.call.text().to_owned());
        let from = own(&self.place);
        Ok(Edit::AddLine(Line { card: self.card.clone(), say: self.say.text().to_owned(), call, from }))
    }

    fn has_wrong_number(&self) -> bool {
        !is_blank(&self.call) && OwnNumber::try_from(self.call.text().trim().to_owned()).is_err()
    }

    pub(super) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Asking> {
        let locale = context.locale;
        let missing = (self.tried && is_blank(&self.say)).then(|| locale.msg_agree_missing());
        let wrong = (self.tried && self.has_wrong_number()).then(|| locale.msg_numbers_wrong());
        let entered = asking(Benched::Line(Message::Entered));
        let line = |label, field, map: fn(field::Message) -> Message, id: &'static str| {
            field::line(label, field, move |message| asking(Benched::Line(map(message))))
                .id(id)
                .on_submit(entered.clone())
        };
        let say = line(locale.msg_agree_line_say(), &self.say, Message::Say, SAY);
        let call = line(locale.msg_agree_line_call(), &self.call, Message::Call, CALL);
        let place = line(locale.msg_agree_place(), &self.place, Message::Place, "agree.line.place");
        surface::card(
            column![
                Element::from(say.problem(missing)),
                Element::from(call.hint(locale.msg_agree_line_call_hint()).problem(wrong)),
                Element::from(place.hint(locale.msg_agree_place_hint())),
                keep_or_cancel(context),
            ]
            .spacing(gap::MEDIUM),
        )
    }
}

/// One's own agreement, and where it stands.
pub(super) fn own(place: &Field) -> Ground {
    const NOWHERE: &str = "eigen afspraak";
    let place = if is_blank(place) { NOWHERE } else { place.text() };
    Ground { source: None, place: place.to_owned(), read: true }
}

pub(super) fn is_blank(field: &Field) -> bool {
    field.text().trim().is_empty()
}
