//! The pages of a paper as they will be printed: drawn from the very bytes, by another program than the one that made
//! them. Slow next to a frame, so it belongs in a worker.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// The width of a sheet of A4 in points.
pub(crate) const WIDTH: f32 = 595.0;

/// A page as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Four bytes a pixel: red, green, blue, opacity.
    pub rgba: Vec<u8>,
}

/// Draws page `page`, counted from 0, with `density` pixels a point; none when there is no such page.
#[must_use]
pub fn draw(bytes: &Arc<Vec<u8>>, page: usize, density: f32) -> Option<Picture> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?; // `None` is told as a page that cannot be shown
    let pages = pdf.pages();
    let page = pages.get(page)?;
    let scale = PixmapSettings { x_scale: density, y_scale: density, bg_color: WHITE };
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &scale,
    );
    Some(Picture {
        width: drawn.width().into(),
        height: drawn.height().into(),
        // On white paper every pixel is opaque, so that nothing has to be divided by its opacity.
        rgba: drawn.data_as_u8_slice().to_vec(),
    })
}
