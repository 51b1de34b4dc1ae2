//! A field for what must not be read over somebody's shoulder. It has no undo: nothing that was typed stays behind.

use super::button;
use super::field::{Around, around};
use super::keys::{self, Verdict};
use super::typing::{Heard, Holds, only_text};
use crate::gui::access::Role;
use crate::gui::font;
use crate::gui::secret::Secret;
use crate::gui::shortcuts::{Keyed, Leaving};
use crate::gui::theme::measure::{gap, size};
use crate::gui::theme::style;
use crate::locale::Locale;
use iced::keyboard::Modifiers;
use iced::widget::row;
use iced::widget::text::IntoFragment;
use iced::{Center, Element, Fill, widget};

/// A field of a secret on the screen, being described.
pub struct Line<'a, M> {
    secret: &'a Secret,
    map: Box<dyn Fn(Secret) -> M + 'a>,
    around: Around<'a>,
    id: Option<widget::Id>,
    shown: bool,
    look: Option<(widget::Id, String)>,
    on_submit: Option<M>,
}

/// A field as wide as its column, in which every character is a dot.
pub fn line<'a, M>(
    label: impl IntoFragment<'a>,
    secret: &'a Secret,
    map: impl Fn(Secret) -> M + 'a,
) -> Line<'a, M> {
    Line {
        secret,
        map: Box::new(map),
        around: Around::new(label),
        id: None,
        shown: false,
        look: None,
        on_submit: None,
    }
}

impl<'a, M> Line<'a, M> {
    /// The id to focus it by.
    #[must_use]
    pub fn id(mut self, id: impl Into<widget::Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A line under the label.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl IntoFragment<'a>) -> Self {
        self.around.hint = Some(hint.into_fragment());
        self
    }

    /// What is wrong with it, under the field.
    #[must_use]
    pub(crate) fn problem(mut self, problem: Option<impl IntoFragment<'a>>) -> Self {
        self.around.problem = problem.map(IntoFragment::into_fragment);
        self
    }

    /// That it will do, under the field while nothing is wrong.
    #[must_use]
    pub(crate) fn echo(mut self, echo: Option<impl IntoFragment<'a>>) -> Self {
        self.around.echo = echo.map(IntoFragment::into_fragment);
        self
    }

    /// Keeps room for a line under the field, so that what is below it stays where it is when something is said.
    #[must_use]
    pub(crate) const fn keeps_line(mut self) -> Self {
        self.around.keeps_line = true;
        self
    }

    /// Shows the characters: for what is copied from paper, where a slip must be seen.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        self.shown = true;
        self
    }

    /// Shows the characters where another field beside it does.
    #[must_use]
    pub(crate) const fn shown_where(mut self, looked_at: bool) -> Self {
        self.shown = looked_at;
        self
    }

    /// With a button beside it, by which whoever types looks at the characters, and hides them again.
    #[must_use]
    pub(crate) fn with_look(mut self, id: impl Into<widget::Id>, locale: &Locale) -> Self {
        let words =
            if self.secret.is_looked_at() { locale.msg_secret_hide() } else { locale.msg_secret_show() };
        self.look = Some((id.into(), words));
        self
    }

    /// What Enter sends.
    #[must_use]
    pub(crate) fn on_submit(mut self, message: M) -> Self {
        self.on_submit = Some(message);
        self
    }
}

impl<'a, M: Clone + 'a> From<Line<'a, M>> for Element<'a, M> {
    fn from(line: Line<'a, M>) -> Self {
        let Line { secret, map, around: frame, id, shown, look, on_submit } = line;
        let looked_at = secret.is_looked_at();
        let wrong = frame.problem.is_some();
        let map = std::rc::Rc::new(map);
        let told = std::rc::Rc::clone(&map);
        let heard = Heard {
            part: frame.part(Role::Secret),
            holds: Holds::Secret(secret.expose().chars().count()),
            write: Box::new(move |text| vec![told(Secret::from(text).looked_at(looked_at))]),
            place: None,
        };
        let look = look.map(|(id, words)| {
            button::quiet(words).id(id).on_press(map(secret.clone().looked_at(!looked_at)))
        });
        let mut input = widget::text_input("", secret.expose())
            .secure(!shown && !looked_at)
            .padding([gap::SMALL + 1.0, gap::MEDIUM])
            .size(size::BODY)
            .font(font::REGULAR)
            .width(Fill)
            .style(move |theme, status| style::field(wrong, theme, status))
            .on_input(move |typed| map(Secret::from(typed).looked_at(looked_at)))
            .on_submit_maybe(on_submit);
        if let Some(id) = id {
            input = input.id(id);
        }
        let input = keys::while_focused(only_text(input, heard, None), |key, _| {
            // As in other fields: Escape is for the screen, and the field keeps the keyboard.
            match Leaving::asked(key, Modifiers::NONE) {
                Some(Leaving::Close) => Verdict::Withhold,
                None => Verdict::Pass,
            }
        });
        let Some(look) = look else { return around(frame, input) };
        around(frame, row![input, Element::from(look)].spacing(gap::SMALL).align_y(Center).into())
    }
}
