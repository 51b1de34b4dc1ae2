//! What is on the glass: as the window does it, only what changed is drawn anew. Photographs draw everything.

use std::any::Any;

use iced_test::core::theme::Base as _;
use iced_test::core::{Color, Rectangle, renderer};
use iced_test::program::Program;
use iced_test::renderer::graphics::Viewport;
use iced_tiny_skia::window::compositor::damaged;
use iced_tiny_skia::{Layer, Renderer};

use super::Desk;

/// The pixels of a window, and what they were drawn from.
pub struct Canvas {
    pixels: tiny_skia::Pixmap,
    viewport: Viewport,
    drawn: Vec<Layer>,
}

impl Canvas {
    /// All its pixels, four bytes each.
    pub fn pixels(&self) -> &[u8] {
        self.pixels.data()
    }

    /// Draws what differs from what was drawn, as `iced_tiny_skia::window::compositor::present` does; returns where.
    fn draw(&mut self, renderer: &mut Renderer, ground: Color) -> Vec<Rectangle> {
        let layers = renderer.layers().to_vec();
        let whole = Rectangle::with_size(self.viewport.logical_size());
        let parts =
            if self.drawn.is_empty() { vec![whole] } else { damaged(&self.drawn, &layers, &self.viewport) };
        renderer.draw(&mut self.pixels.as_mut(), &self.viewport, &parts, ground);
        self.drawn = layers;
        parts
    }
}

impl<P: Program<Theme = iced::Theme> + 'static> Desk<P> {
    /// A canvas of the size of the window, `density` pixels to a point, on which nothing is drawn yet.
    pub fn canvas(&self, density: f32) -> Canvas {
        let size = iced_test::core::Size::new(
            (self.window.width * density).round() as u32,
            (self.window.height * density).round() as u32,
        );
        Canvas {
            pixels: tiny_skia::Pixmap::new(size.width, size.height).expect("a window has a size"),
            viewport: Viewport::with_physical_size(size, density * self.zoom()),
            drawn: Vec::new(),
        }
    }

    /// Brings the canvas to what the clinician sees now; returns what was drawn anew, in points.
    pub fn paint(&mut self, canvas: &mut Canvas) -> Vec<Rectangle> {
        let theme = self.program.theme(&self.state, self.id).unwrap_or(iced::Theme::Light);
        let base = theme.base();
        self.with_ui(|ui, renderer, _, cursor| {
            ui.draw(renderer, &theme, &renderer::Style { text_color: base.text_color }, cursor);
            let renderer: &mut dyn Any = renderer;
            let renderer = renderer.downcast_mut::<Renderer>().expect("a renderer in software");
            canvas.draw(renderer, base.background_color)
        })
    }
}
