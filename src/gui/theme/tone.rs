//! The colours, by what they mean, and how thick edges are drawn. One accent; warm greys; three alert tones that never stand
//! alone: the widgets always add a glyph and a word.

use super::measure::stroke;
use iced::{Color, Theme, color};

/// Every colour of one mode, and the thickness of its edges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tones {
    /// Behind everything.
    pub(crate) ground: Color,
    /// Cards, fields, dialogs.
    pub(crate) surface: Color,
    /// Side columns, and what the mouse is over.
    pub(crate) sunken: Color,
    /// Text.
    pub(crate) ink: Color,
    /// Hints, sources, what is less important.
    pub(crate) muted: Color,
    /// Dividers and card edges: decoration, never the only sign of a control.
    pub line: Color,
    /// Edges of controls.
    pub(crate) edge: Color,
    /// The one accent: main action, chosen, focus ring, links.
    pub(crate) accent: Color,
    /// The accent under the mouse.
    pub(crate) accent_deep: Color,
    /// Behind what is chosen.
    pub(crate) accent_soft: Color,
    /// On the accent.
    pub(crate) on_accent: Color,
    /// Behind selected letters.
    pub(crate) selection: Color,
    /// Act now, in letters and edges: as red as is legible on the ground.
    pub(crate) danger: Color,
    /// Behind the letters of what is pressed in danger, and of its sign. It is one red, whatever the mode.
    pub(crate) danger_fill: Color,
    /// The same under the mouse.
    pub(crate) danger_deep: Color,
    /// Behind danger.
    pub(crate) danger_soft: Color,
    /// On the fill.
    pub(crate) on_danger: Color,
    /// Something asks for a reason.
    pub(crate) attention: Color,
    /// Behind attention.
    pub(crate) attention_soft: Color,
    /// Good to know.
    pub(crate) hint: Color,
    /// Behind a hint.
    pub(crate) hint_soft: Color,
    /// What a group tried, each in a colour of its own: the edge, and what is behind. After the last it begins anew.
    pub(crate) tried: [(Color, Color); 3],
    /// Over the window while a dialog is open.
    pub(crate) scrim: Color,
    /// How thick an edge is.
    pub(crate) stroke: f32,
}

impl Tones {
    /// The tones that belong to a theme of ours (or, for a theme of iced, the nearest mode).
    #[must_use]
    pub(crate) fn of(theme: &Theme) -> &'static Self {
        if theme.palette().background == CONTRAST.ground {
            &CONTRAST
        } else if theme.extended_palette().is_dark {
            &DARK
        } else {
            &LIGHT
        }
    }
}

/// The red of danger. White stands out seven times on it.
const RED: Color = color!(0x9f2a1e);
/// The same under the mouse.
const DEEP_RED: Color = color!(0x842016);

pub(super) static LIGHT: Tones = Tones {
    ground: color!(0xf8f6f2),
    surface: color!(0xffffff),
    sunken: color!(0xf0ede7),
    ink: color!(0x25221e),
    muted: color!(0x625b52),
    line: color!(0xdcd7cd),
    edge: color!(0x898175),
    accent: color!(0x1c5d68),
    accent_deep: color!(0x154a53),
    accent_soft: color!(0xe4eff0),
    on_accent: color!(0xffffff),
    selection: color!(0xc4e0e3),
    danger: RED,
    danger_fill: RED,
    danger_deep: DEEP_RED,
    danger_soft: color!(0xfbece9),
    on_danger: Color::WHITE,
    attention: color!(0x7a4b00),
    attention_soft: color!(0xfbf2de),
    hint: color!(0x46535f),
    hint_soft: color!(0xeceff1),
    tried: [
        (color!(0x7a4b00), color!(0xfbf2de)),
        (color!(0x6b3a7d), color!(0xf3eaf6)),
        (color!(0x2747a8), color!(0xe8ecfa)),
    ],
    scrim: Color { r: 0.10, g: 0.09, b: 0.08, a: 0.45 },
    stroke: stroke::LINE,
};

pub(super) static DARK: Tones = Tones {
    ground: color!(0x1c1a18),
    surface: color!(0x262421),
    sunken: color!(0x161513),
    ink: color!(0xeeeae3),
    muted: color!(0xb6aea3),
    line: color!(0x3d3a35),
    edge: color!(0x8a8277),
    accent: color!(0x83c7cf),
    accent_deep: color!(0x9fd8de),
    accent_soft: color!(0x20363a),
    on_accent: color!(0x0e272b),
    selection: color!(0x2f5a61),
    danger: color!(0xff7a6b),
    danger_fill: RED,
    danger_deep: DEEP_RED,
    danger_soft: color!(0x3c2421),
    on_danger: Color::WHITE,
    attention: color!(0xe9c27a),
    attention_soft: color!(0x382d19),
    hint: color!(0xbac4cc),
    hint_soft: color!(0x2b2f33),
    tried: [
        (color!(0xe9c27a), color!(0x382d19)),
        (color!(0xdf9cf0), color!(0x35263b)),
        (color!(0x9db4ff), color!(0x232b47)),
    ],
    scrim: Color { r: 0.0, g: 0.0, b: 0.0, a: 0.62 },
    stroke: stroke::LINE,
};

/// Seven times and more, thick edges, and nothing behind things but black.
pub(super) static CONTRAST: Tones = Tones {
    ground: color!(0x000000),
    surface: color!(0x000000),
    sunken: color!(0x000000),
    ink: color!(0xffffff),
    muted: color!(0xe6e6e6),
    line: color!(0xb8b8b8),
    edge: color!(0xffffff),
    accent: color!(0xffe14d),
    accent_deep: color!(0xfff0a6),
    accent_soft: color!(0x000000),
    on_accent: color!(0x000000),
    selection: color!(0x003c8f),
    danger: color!(0xff9184),
    danger_fill: RED,
    danger_deep: DEEP_RED,
    danger_soft: color!(0x000000),
    on_danger: Color::WHITE,
    attention: color!(0xffc96b),
    attention_soft: color!(0x000000),
    hint: color!(0x9fdcff),
    hint_soft: color!(0x000000),
    tried: [
        (color!(0x8dff9e), color!(0x000000)),
        (color!(0xe3b0ff), color!(0x000000)),
        (color!(0xff9ad5), color!(0x000000)),
    ],
    scrim: Color { r: 0.0, g: 0.0, b: 0.0, a: 0.8 },
    stroke: stroke::STRONG,
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let [r, g, b, _] = color.into_linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn low(name: &str, pairs: &[(&str, Color, &str, Color)], least: f32) -> Vec<String> {
        pairs
            .iter()
            .filter(|(_, front, _, back)| contrast(*front, *back) < least)
            .map(|(f, front, b, back)| format!("{name}: {f} on {b} is {:.2}", contrast(*front, *back)))
            .collect()
    }

    #[test]
    fn letters_stand_out_at_least_four_and_a_half_times_and_seven_where_that_is_asked() {
        for (name, t, least) in [("light", LIGHT, 4.5), ("dark", DARK, 4.5), ("contrast", CONTRAST, 7.0)] {
            let mut pairs = vec![
                ("ink", t.ink, "danger_soft", t.danger_soft),
                ("ink", t.ink, "attention_soft", t.attention_soft),
                ("ink", t.ink, "hint_soft", t.hint_soft),
                ("ink", t.ink, "selection", t.selection),
                ("danger", t.danger, "danger_soft", t.danger_soft),
                ("attention", t.attention, "attention_soft", t.attention_soft),
                ("hint", t.hint, "hint_soft", t.hint_soft),
                ("muted", t.muted, "danger_soft", t.danger_soft),
                ("muted", t.muted, "attention_soft", t.attention_soft),
                ("muted", t.muted, "hint_soft", t.hint_soft),
                ("on_accent", t.on_accent, "accent", t.accent),
                ("on_accent", t.on_accent, "accent_deep", t.accent_deep),
                ("on_danger", t.on_danger, "danger_fill", t.danger_fill),
                ("on_danger", t.on_danger, "danger_deep", t.danger_deep),
            ];
            for (edge, soft) in t.tried {
                pairs.push(("ink", t.ink, "tried, behind", soft));
                pairs.push(("tried", edge, "tried, behind", soft));
                pairs.push(("tried", edge, "ground", t.ground));
            }
            for (back, colour) in [
                ("ground", t.ground),
                ("surface", t.surface),
                ("sunken", t.sunken),
                ("accent_soft", t.accent_soft),
            ] {
                for (front, ink) in [("ink", t.ink), ("muted", t.muted), ("accent", t.accent)] {
                    pairs.push((front, ink, back, colour));
                }
            }
            for (back, colour) in [("ground", t.ground), ("surface", t.surface), ("sunken", t.sunken)] {
                for (front, ink) in [("danger", t.danger), ("attention", t.attention), ("hint", t.hint)] {
                    pairs.push((front, ink, back, colour));
                }
            }
            assert_eq!(low(name, &pairs, least), Vec::<String>::new());
        }
    }

    #[test]
    fn edges_and_the_focus_ring_stand_out_at_least_three_times() {
        for (name, t, least) in [("light", LIGHT, 3.0), ("dark", DARK, 3.0), ("contrast", CONTRAST, 7.0)] {
            let mut pairs = Vec::new();
            for (back, colour) in [("ground", t.ground), ("surface", t.surface), ("sunken", t.sunken)] {
                pairs.push(("edge", t.edge, back, colour));
                pairs.push(("danger", t.danger, back, colour));
            }
            for (back, colour) in [
                ("ground", t.ground),
                ("surface", t.surface),
                ("sunken", t.sunken),
                ("accent_soft", t.accent_soft),
                ("danger_soft", t.danger_soft),
                ("attention_soft", t.attention_soft),
                ("hint_soft", t.hint_soft),
            ] {
                pairs.push(("focus ring", t.accent, back, colour));
            }
            assert_eq!(low(name, &pairs, least), Vec::<String>::new());
        }
    }

    /// How far a colour stands around the wheel, and how full it is.
    fn hue(color: Color) -> (f32, f32) {
        let [r, g, b] = [color.r, color.g, color.b];
        let (most, least) = (r.max(g).max(b), r.min(g).min(b));
        assert_eq!(most, r, "a red has more red than anything");
        (60.0 * (g - b) / (most - least), (most - least) / most)
    }

    #[test]
    fn danger_is_one_red_by_day_and_by_night_and_never_pink() {
        for t in [LIGHT, DARK, CONTRAST] {
            assert_eq!((t.danger_fill, t.danger_deep), (LIGHT.danger_fill, LIGHT.danger_deep));
            let ((here, full), (day, _)) = (hue(t.danger), hue(t.danger_fill));
            assert!((here - day).abs() < 3.0, "letters of another hue: {here} and {day}");
            assert!(full > 0.45, "pale: {full}");
        }
    }

    #[test]
    fn what_a_group_tried_is_told_apart_from_the_maker_and_from_one_another_in_every_mode() {
        use crate::gui::theme::style::Strand;
        let far = |(a, b): (Color, Color)| (a.r - b.r).abs() + (a.g - b.g).abs() + (a.b - b.b).abs();
        for t in [LIGHT, DARK, CONTRAST] {
            let tried = [Strand::Group(0), Strand::Group(1), Strand::Group(2)];
            for (place, path) in tried.iter().enumerate() {
                for other in tried[place + 1..].iter().chain(&[Strand::Maker, Strand::Both]) {
                    let apart = far((path.colours(&t).0, other.colours(&t).0));
                    assert!(apart > 0.3, "{path:?} and {other:?}: {apart}");
                }
            }
            // After the third it begins anew, and the letter tells which it is.
            assert_eq!(Strand::Group(3).colours(&t), Strand::Group(0).colours(&t));
        }
    }

    #[test]
    fn with_high_contrast_edges_are_two_points_thick_and_nothing_is_filled_softly() {
        let t = CONTRAST;
        assert!(t.stroke >= 2.0);
        for soft in [t.accent_soft, t.danger_soft, t.attention_soft, t.hint_soft, t.surface, t.sunken] {
            assert_eq!(soft, t.ground);
        }
        assert!(t.tried.iter().all(|(_, soft)| *soft == t.ground));
    }
}
