//! How something that went wrong is told; each room has the words for its own errors.

/// Something that went wrong, as two calm sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, and where.
    pub what: String,
    /// What the user can do.
    pub remedy: String,
}
