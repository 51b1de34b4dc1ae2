//! That a number to call is the user's own, and which published one it stands in the place of: whoever calls in haste sees
//! both.

use iced::Element;

use crate::gui::theme::style::Level;
use crate::gui::widget::text;
use crate::locale::Locale;
use crate::protocol::Protocol;

/// The mark below a number of this protocol; none below a published one.
pub(super) fn mark<'a, Message: 'a>(
    number: &str,
    protocol: &Protocol,
    locale: &Locale,
) -> Option<Element<'a, Message>> {
    let published = protocol.stands_in_for(number)?;
    Some(text::toned(locale.msg_numbers_own_mark(published), Level::Attention).into())
}
