//! Build script: turns `locales/*/*.ftl` into one typed function per message, in cargo's output folder.
//! A message that is missing in a language, or takes other arguments there, gets no function.

use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set; this is a build script, run it through cargo");
        return ExitCode::FAILURE;
    };
    let options = BuildOptions::default()
        .with_locales_folder("locales")
        .with_default_language("nl")
        // Every argument has a type; a wrong one does not compile.
        .with_lint_level(LintLevel::Strict)
        // Both languages run left to right, and texts are copied into other programs.
        .without_bidi_isolation()
        .without_format()
        .with_output_file_path(&format!("{out}/messages.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/messages.ftl")));
    // `include_dir` in `protocol::bundle` does not notice a new file by itself.
    println!("cargo::rerun-if-changed=protocols");
    build_from_locales_folder(options)
}
