//! How the program looks: tones, distances, sizes and the styles made from them. No widgets here.

pub mod measure;
pub(crate) mod style;
pub mod tone;

use iced::Theme;
use iced::theme::{Palette, palette};
pub(crate) use tone::Tones;

/// Light, dark, or with high contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on a warm dark ground.
    Dark,
    /// White and yellow on black, with thick edges.
    Contrast,
}

impl Mode {
    /// The tones of this mode.
    #[must_use]
    pub(crate) const fn tones(self) -> &'static Tones {
        match self {
            Self::Light => &tone::LIGHT,
            Self::Dark => &tone::DARK,
            Self::Contrast => &tone::CONTRAST,
        }
    }

    /// The theme handed to iced. Its palette only serves what iced draws itself; our styles ask [`Tones::of`].
    #[must_use]
    pub fn theme(self) -> Theme {
        let tones = self.tones();
        let palette = Palette {
            background: tones.ground,
            text: tones.ink,
            primary: tones.accent,
            success: tones.accent,
            warning: tones.attention,
            danger: tones.danger,
        };
        let name = match self {
            Self::Light => "Weegwijzer light",
            Self::Dark => "Weegwijzer dark",
            Self::Contrast => "Weegwijzer contrast",
        };
        Theme::custom_with_fn(name, palette, |palette| {
            let extended = palette::Extended::generate(palette);
            palette::Extended { is_dark: self != Self::Light, ..extended }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_leads_back_to_its_own_tones() {
        for mode in [Mode::Light, Mode::Dark, Mode::Contrast] {
            assert_eq!(Tones::of(&mode.theme()), mode.tones());
        }
    }
}
