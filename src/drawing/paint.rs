//! The colours and strokes of a map on white paper, whatever it is written as. Where things stand is not known here.

use std::fmt;

use super::light::Light;
use super::measure::Ink;
use super::shapes::{Edge, Of, Placed};
use crate::protocol::Level;

/// Red, green and blue, each from 0 to 255; written as in a style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([r, g, b]) = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

const fn rgb(hex: u32) -> Colour {
    let [_, r, g, b] = hex.to_be_bytes();
    Colour([r, g, b])
}

/// The sheet.
pub(crate) const PAPER: Colour = rgb(0x00ff_ffff);
/// The ground of a lane.
pub(crate) const LANE: Colour = rgb(0x00f3_f5f7);
/// How round the corners of a lane are.
pub(crate) const LANE_ROUND: f32 = 3.0;
/// Between two sheets.
pub(crate) const FOLD: Colour = rgb(0x00b8_c0c8);

/// How a box is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paint {
    /// Its surface.
    pub(crate) fill: Colour,
    /// Its edge.
    pub(crate) stroke: Colour,
    /// How thick the edge is.
    pub(crate) thick: f32,
    /// How round its corners are.
    pub(crate) round: f32,
}

impl Placed {
    /// How the box is painted.
    #[must_use]
    pub(crate) fn paint(&self) -> Paint {
        let (fill, stroke, round) = match &self.of {
            Of::Step(_) | Of::Heading => (0x001f_4364, 0x001f_4364, 3.0),
            Of::Overview(_) => (0x00e6_eef5, 0x003d_6285, 3.0),
            Of::Question(_) => (0x00ff_ffff, 0x008a_98a6, 2.0),
            Of::Elsewhere => (0x00e6_eef5, 0x00a9_bccd, 5.0),
            Of::Alert(_, Level::Hint) => (0x00e4_eff9, 0x005b_8dbb, 0.0),
            Of::Alert(_, Level::Attention) => (0x00fd_f3d8, 0x00c7_9a1e, 0.0),
            Of::Alert(_, Level::Danger) => (0x00fb_e3e0, 0x00b3_382c, 0.0),
            Of::Outcome(_) => (0x00ff_ffff, 0x001f_4364, 8.0),
        };
        let dark = matches!(self.of, Of::Step(_) | Of::Heading);
        let alert = matches!(self.of, Of::Alert(..));
        let (fill, stroke, thick) = match self.light {
            Light::Even => (fill, stroke, 0.8),
            Light::Lit if dark => (fill, 0x000f_7a4d, 1.8),
            Light::Lit if alert => (fill, stroke, 2.0),
            Light::Lit => (0x00e3_f4ea, 0x000f_7a4d, 1.8),
            Light::First if dark => (fill, 0x005b_8dbb, 1.8),
            Light::Second if dark => (fill, 0x00c7_9a1e, 1.8),
            Light::First if alert => (fill, 0x005b_8dbb, 2.0),
            Light::Second if alert => (fill, 0x00c7_9a1e, 2.0),
            Light::First => (0x00e4_eff9, 0x001c_5a92, 1.8),
            Light::Second => (0x00fd_f3d8, 0x008a_6400, 1.8),
            Light::Dim if dark => (0x008a_98a6, 0x008a_98a6, 0.8),
            Light::Dim => (0x00fa_fbfc, 0x00d3_d9df, 0.6),
        };
        Paint { fill: rgb(fill), stroke: rgb(stroke), thick, round }
    }
}

impl Edge {
    /// The colour and the thickness of the line.
    #[must_use]
    pub(crate) const fn paint(&self) -> (Colour, f32) {
        match self.light {
            Light::Even => (rgb(0x003d_6285), 0.8),
            Light::Lit => (rgb(0x000f_7a4d), 1.6),
            Light::First => (rgb(0x001c_5a92), 1.6),
            Light::Second => (rgb(0x008a_6400), 1.6),
            Light::Dim => (rgb(0x00c3_cbd3), 0.7),
        }
    }
}

impl Ink {
    /// The colour of text on something in this light.
    #[must_use]
    pub(crate) const fn colour(self, light: Light) -> Colour {
        match (self, light) {
            (Self::Paper, _) => rgb(0x00ff_ffff),
            (_, Light::Dim) => rgb(0x008d_979f),
            (Self::Text, _) => rgb(0x0017_212b),
            (Self::Muted, _) => rgb(0x004f_5b66),
            (Self::Link, _) => rgb(0x001c_5a92),
            (Self::Lit, _) => rgb(0x000b_6540),
        }
    }
}
