//! No core dumps, and no other program of this user that looks into this one.

/// Forbids core dumps, and on Linux lets no other process of this user read the memory of this one. Other systems
/// have settings of their own; SECURITY.md says which.
///
/// # Errors
/// When the system refuses; the program can go on.
#[cfg(unix)]
pub fn forbid_dumps() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// On Windows `main` sees to it (see `windows`); what an administrator switched on for all programs stands above that.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn forbid_dumps() -> std::io::Result<()> {
    Ok(())
}
