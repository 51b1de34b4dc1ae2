//! How the program looks: tones, distances, sizes and the styles made from them. No widgets here.

pub mod measure;
pub mod style;
pub mod tone;

use iced::Theme;
use iced::theme::{Palette, palette};
pub use tone::Tones;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on a warm dark ground.
    Dark,
}

impl Mode {
    /// The tones of this mode.
    #[must_use]
    pub const fn tones(self) -> &'static Tones {
        match self {
            Self::Light => &tone::LIGHT,
            Self::Dark => &tone::DARK,
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
        };
        Theme::custom_with_fn(name, palette, |palette| {
            let extended = palette::Extended::generate(palette);
            palette::Extended { is_dark: self == Self::Dark, ..extended }
        })
    }
}

/// How large everything is drawn: 100% to 200% in steps of 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale(u8);

impl Scale {
    /// As designed.
    pub const NORMAL: Self = Self(100);
    /// Twice as large.
    pub const LARGEST: Self = Self(200);
    const STEP: u8 = 10;

    /// The nearest scale to a percentage.
    #[must_use]
    pub fn percent(percent: u8) -> Self {
        let steps = (percent.clamp(100, 200) - 100 + Self::STEP / 2) / Self::STEP;
        Self(100 + steps * Self::STEP)
    }

    /// One step larger, up to 200%.
    #[must_use]
    pub fn larger(self) -> Self {
        Self(self.0.saturating_add(Self::STEP)).min(Self::LARGEST)
    }

    /// One step smaller, down to 100%.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self(self.0.saturating_sub(Self::STEP)).max(Self::NORMAL)
    }

    /// As a percentage, to show and to keep.
    #[must_use]
    pub const fn as_percent(self) -> u8 {
        self.0
    }

    /// What iced's `scale_factor` expects.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self::NORMAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_stays_between_one_and_two() {
        assert_eq!(Scale::percent(0), Scale::NORMAL);
        assert_eq!(Scale::percent(255), Scale::LARGEST);
        assert_eq!(Scale::percent(134).as_percent(), 130);
        assert_eq!(Scale::LARGEST.larger(), Scale::LARGEST);
        assert_eq!(Scale::NORMAL.smaller(), Scale::NORMAL);
        assert!((Scale::NORMAL.larger().factor() - 1.1).abs() < 1e-6);
    }

    #[test]
    fn a_theme_leads_back_to_its_own_tones() {
        for mode in [Mode::Light, Mode::Dark] {
            assert_eq!(Tones::of(&mode.theme()), mode.tones());
        }
    }
}
