//! Styles for the widgets of iced, made from the tones. Screens do not use these; `gui::widget` does.

use super::measure::{radius, stroke};
use super::tone::Tones;
use iced::widget::{button, container, rule, scrollable, text, text_editor, text_input};
use iced::{Background, Border, Color, Shadow, Theme};

/// How much an alert, badge or message asks of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Good to know.
    Hint,
    /// Asks to be done, or for a reason.
    Attention,
    /// Act now.
    Danger,
}

impl Level {
    /// Colour of the glyph and the word.
    #[must_use]
    pub(crate) const fn front(self, tones: &Tones) -> Color {
        match self {
            Self::Hint => tones.hint,
            Self::Attention => tones.attention,
            Self::Danger => tones.danger,
        }
    }

    /// Colour behind it.
    #[must_use]
    pub(crate) const fn back(self, tones: &Tones) -> Color {
        match self {
            Self::Hint => tones.hint_soft,
            Self::Attention => tones.attention_soft,
            Self::Danger => tones.danger_soft,
        }
    }
}

/// Whose course of a fictional case it is: the colour never stands without its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strand {
    /// The maker's.
    Maker,
    /// What a group tried, by its place: the first three each have a colour, and its letter tells which it is.
    Group(usize),
    /// What both went along.
    Both,
}

impl Strand {
    /// The colour of its edge, and the one behind it: on a slide, in a legend and on the map alike.
    pub(crate) const fn colours(self, tones: &Tones) -> (Color, Color) {
        match self {
            Self::Maker => (tones.hint, tones.hint_soft),
            Self::Group(which) => tones.tried[which % tones.tried.len()],
            Self::Both => (tones.accent, tones.accent_soft),
        }
    }
}

/// What belongs to one course of a fictional case.
#[must_use]
pub(crate) fn strand(strand: Strand, theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    let (front, back) = strand.colours(t);
    container::Style {
        background: Some(Background::Color(back)),
        border: border(front, stroke::STRONG, radius::MEDIUM),
        ..container::Style::default()
    }
}

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one main action of a page.
    Primary,
    /// Other actions.
    Secondary,
    /// Actions in passing: *change*, *why*.
    Quiet,
    /// The emergency, and what cannot be taken back.
    Danger,
}

fn border(colour: Color, width: f32, corner: f32) -> Border {
    Border { color: colour, width, radius: corner.into() }
}

/// A sheet of paper, which is white in every theme.
#[must_use]
pub(crate) fn leaf(theme: &Theme) -> iced::widget::container::Style {
    iced::widget::container::Style {
        background: Some(Background::Color(Color::WHITE)),
        border: border(Tones::of(theme).edge, Tones::of(theme).stroke, 0.0),
        ..iced::widget::container::Style::default()
    }
}

/// Buttons.
#[must_use]
pub(crate) fn pressable(weight: Weight, theme: &Theme, status: button::Status) -> button::Style {
    let t = Tones::of(theme);
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    let (back, front, edge) = match weight {
        Weight::Primary => {
            let fill = if hovered { t.accent_deep } else { t.accent };
            (Some(fill), t.on_accent, fill)
        }
        Weight::Danger => (Some(if hovered { t.danger_deep } else { t.danger_fill }), t.on_danger, t.danger),
        Weight::Secondary => {
            (Some(if hovered { t.sunken } else { t.surface }), t.ink, if hovered { t.accent } else { t.edge })
        }
        Weight::Quiet => {
            (hovered.then_some(t.accent_soft), t.accent, if hovered { t.accent } else { Color::TRANSPARENT })
        }
    };
    let style = button::Style {
        background: back.map(Background::Color),
        text_color: front,
        border: border(edge, t.stroke, radius::MEDIUM),
        shadow: Shadow::default(),
        ..button::Style::default()
    };
    if status == button::Status::Disabled {
        return button::Style {
            background: Some(Background::Color(t.sunken)),
            text_color: t.muted,
            border: border(t.line, t.stroke, radius::MEDIUM),
            ..style
        };
    }
    style
}

/// A row that can be pressed as a whole: a step in the list, the head of a disclosure.
#[must_use]
pub(crate) fn line(current: bool, theme: &Theme, status: button::Status) -> button::Style {
    let t = Tones::of(theme);
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    let (back, edge) = match (current, hovered) {
        (true, _) => (Some(t.accent_soft), t.accent),
        (false, true) => (Some(t.surface), t.line),
        (false, false) => (None, Color::TRANSPARENT),
    };
    button::Style {
        background: back.map(Background::Color),
        text_color: t.ink,
        border: border(edge, t.stroke, radius::MEDIUM),
        ..button::Style::default()
    }
}

/// A row of several lines that can be pressed as a whole.
#[must_use]
pub(crate) fn row(theme: &Theme, status: button::Status) -> button::Style {
    let t = Tones::of(theme);
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    button::Style {
        background: Some(Background::Color(if hovered { t.accent_soft } else { t.surface })),
        text_color: t.ink,
        border: border(if hovered { t.accent } else { t.line }, t.stroke, radius::MEDIUM),
        ..button::Style::default()
    }
}

/// Fields of one line.
#[must_use]
pub(crate) fn field(wrong: bool, theme: &Theme, status: text_input::Status) -> text_input::Style {
    let t = Tones::of(theme);
    let (edge, width) = match status {
        text_input::Status::Focused { .. } => (t.accent, stroke::STRONG),
        text_input::Status::Hovered => (t.accent, t.stroke),
        text_input::Status::Active | text_input::Status::Disabled => (t.edge, t.stroke),
    };
    text_input::Style {
        background: Background::Color(t.surface),
        border: border(if wrong { t.attention } else { edge }, width, radius::MEDIUM),
        icon: t.muted,
        placeholder: t.muted,
        value: t.ink,
        selection: t.selection,
    }
}

/// Fields of several lines.
#[must_use]
pub(crate) fn note(theme: &Theme, status: text_editor::Status) -> text_editor::Style {
    let t = Tones::of(theme);
    let (edge, width) = match status {
        text_editor::Status::Focused { .. } => (t.accent, stroke::STRONG),
        text_editor::Status::Hovered => (t.accent, t.stroke),
        text_editor::Status::Active | text_editor::Status::Disabled => (t.edge, t.stroke),
    };
    text_editor::Style {
        background: Background::Color(t.surface),
        border: border(edge, width, radius::MEDIUM),
        placeholder: t.muted,
        value: t.ink,
        selection: t.selection,
    }
}

fn filled(back: Color, front: Color, edge: Border) -> container::Style {
    container::Style {
        background: Some(Background::Color(back)),
        text_color: Some(front),
        border: edge,
        ..container::Style::default()
    }
}

/// The ground of the window.
#[must_use]
pub(crate) fn ground(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.ground, t.ink, Border::default())
}

/// Side columns and bars.
#[must_use]
pub(crate) fn side(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.sunken, t.ink, Border::default())
}

/// A card on the ground.
#[must_use]
pub(crate) fn card(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.surface, t.ink, border(t.line, t.stroke, radius::LARGE))
}

/// What was chosen, for a whole room to see.
#[must_use]
pub(crate) fn chosen(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.accent_soft, t.ink, border(t.accent, 2.0 * t.stroke, radius::LARGE))
}

/// Nothing: for a beamer that would rather be off.
#[must_use]
pub(crate) fn black(_: &Theme) -> container::Style {
    filled(Color::BLACK, Color::WHITE, Border::default())
}

/// A dialog above the window.
#[must_use]
pub(crate) fn dialog(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.surface, t.ink, border(t.edge, t.stroke, radius::LARGE))
}

/// Behind an alert.
#[must_use]
pub(crate) fn alert(level: Level, theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(level.back(t), t.ink, border(level.front(t), t.stroke, radius::MEDIUM))
}

/// The bar beside an alert, and its filled glyph.
#[must_use]
pub(crate) fn solid(level: Level, corner: f32, theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    let (back, front) = match level {
        Level::Danger => (t.danger_fill, t.on_danger),
        Level::Attention | Level::Hint => (level.front(t), level.back(t)),
    };
    filled(back, front, border(back, 0.0, corner))
}

/// An outlined glyph.
#[must_use]
pub(crate) fn outlined(level: Level, corner: f32, theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(level.back(t), level.front(t), border(level.front(t), 1.5, corner))
}

/// A badge of plain facts.
#[must_use]
pub(crate) fn badge(theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    filled(t.surface, t.muted, border(t.edge, t.stroke, radius::SMALL))
}

/// A keycap on the ground; on a filled button it takes the colour of the letters around it.
#[must_use]
pub(crate) fn keycap(weight: Weight, theme: &Theme) -> container::Style {
    let t = Tones::of(theme);
    let front = match weight {
        Weight::Primary => t.on_accent,
        Weight::Danger => t.on_danger,
        Weight::Secondary | Weight::Quiet => t.muted,
    };
    container::Style {
        text_color: Some(front),
        border: border(front, t.stroke, radius::SMALL),
        ..container::Style::default()
    }
}

/// Letters in a tone.
pub(crate) fn letters(pick: impl Fn(&Tones) -> Color) -> impl Fn(&Theme) -> text::Style {
    move |theme| text::Style { color: Some(pick(Tones::of(theme))) }
}

/// Dividers.
#[must_use]
pub(crate) fn divider(theme: &Theme) -> rule::Style {
    let t = Tones::of(theme);
    rule::Style { color: t.line, radius: 0.0.into(), fill_mode: rule::FillMode::Full, snap: true }
}

/// Scrollbars.
#[must_use]
pub(crate) fn page(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let t = Tones::of(theme);
    let mut style = scrollable::default(theme, status);
    let held = matches!(
        status,
        scrollable::Status::Dragged { .. }
            | scrollable::Status::Hovered { is_vertical_scrollbar_hovered: true, .. }
    );
    let scroller = scrollable::Scroller {
        background: Background::Color(if held { t.accent } else { t.edge }),
        border: border(Color::TRANSPARENT, 0.0, radius::SMALL),
    };
    style.container = container::Style::default();
    style.vertical_rail = scrollable::Rail { background: None, border: Border::default(), scroller };
    style.horizontal_rail = style.vertical_rail;
    style
}
