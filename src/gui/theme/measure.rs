//! Distances and sizes, one scale each. Zoom multiplies all of them at once (see `Scale`).

/// Distances between and inside things.
pub mod gap {
    /// Inside one thing: a glyph and its word.
    pub const HAIR: f32 = 2.0;
    /// Lines of one thing.
    pub const TIGHT: f32 = 4.0;
    /// Parts of one thing.
    pub const SMALL: f32 = 8.0;
    /// Things of one group.
    pub(crate) const MEDIUM: f32 = 12.0;
    /// The inside of a card.
    pub const LARGE: f32 = 16.0;
    /// Groups.
    pub const WIDE: f32 = 24.0;
    /// Sections, and the edge of a page.
    pub const HUGE: f32 = 32.0;
}

/// Sizes of letters.
pub mod size {
    /// Keycaps and badges.
    pub(crate) const TINY: f32 = 13.5;
    /// Hints, sources.
    pub const SMALL: f32 = 15.0;
    /// Running text; Source Sans runs small, so this reads as 16 in most faces.
    pub(crate) const BODY: f32 = 17.0;
    /// The question being asked.
    pub(crate) const QUESTION: f32 = 20.0;
    /// A section.
    pub(crate) const HEADING: f32 = 22.0;
    /// A page.
    pub(crate) const TITLE: f32 = 29.0;
    /// A number to call, where there is little room, some, and much: read at arm's length.
    pub(crate) const CALL: [f32; 3] = [44.0, 64.0, 88.0];
}

/// Rounding of corners.
pub(crate) mod radius {
    /// Keycaps, badges.
    pub(crate) const SMALL: f32 = 4.0;
    /// Controls.
    pub(crate) const MEDIUM: f32 = 6.0;
    /// Cards.
    pub(crate) const LARGE: f32 = 10.0;
}

/// Thickness of strokes.
pub(crate) mod stroke {
    /// Edges and dividers.
    pub(crate) const LINE: f32 = 1.0;
    /// A field being written in, the focus ring.
    pub(crate) const STRONG: f32 = 2.0;
    /// The bar beside an alert.
    pub(crate) const BAR: f32 = 4.0;
}

/// Widths of the parts of a page.
pub mod width {
    /// The list of steps.
    pub const SIDE: f32 = 264.0;
    /// The quiet pane at the right.
    pub const PANE: f32 = 304.0;
    /// The longest comfortable line of text.
    pub(crate) const READING: f32 = 680.0;
    /// A card that is read at arm's length, in larger letters.
    pub(crate) const CARD: f32 = 820.0;
    /// A dialog.
    pub(crate) const DIALOG: f32 = 520.0;
    /// A short field: a date, a number.
    pub(crate) const SHORT: f32 = 220.0;
    /// From here on the pages of a paper stay readable with the case beside them.
    pub(crate) const PAGES_AND_CASE: f32 = 1320.0;
    /// From here on the bar at the top has room for the case on its one line.
    pub(crate) const BAR_WITH_CASE: f32 = 1000.0;
    /// Of how a case is kept, what more there is goes on below.
    pub(crate) const STATE: f32 = 220.0;
    /// From here on three columns fit.
    pub(crate) const THREE_COLUMNS: f32 = 1040.0;
    /// From here on two columns fit.
    pub(crate) const TWO_COLUMNS: f32 = 760.0;
}

/// Heights of parts of the window.
pub(crate) mod height {
    /// From here on there is room for more than what is asked, such as the story of a fictional case.
    pub(crate) const MORE_THAN_ASKED: f32 = 600.0;
}
