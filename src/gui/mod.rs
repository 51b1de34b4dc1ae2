//! The window: app, screens, widgets, theme.
