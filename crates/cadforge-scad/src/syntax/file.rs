use cadforge_kernel::diag::Diagnostic;

use super::lexer::tokens;
use super::token::Kind;

/// The first word of `source` that could read a file: `include`, `use`, `import`, `surface`. Comments and
/// strings do not count, but names do, wherever they stand.
///
/// For programs that another implementation will run: what it makes of a text that we read differently, or
/// not at all, does not matter. Our own evaluator refuses these as constructs of the language.
pub fn file_access(source: &str) -> Option<Diagnostic> {
    let (tokens, _) = tokens(source);
    let token = tokens.into_iter().find(|token| {
        let text = source.get(token.span.start as usize..token.span.end as usize);
        token.kind == Kind::File
            || token.kind == Kind::Name && matches!(text, Some("include" | "use" | "import" | "surface"))
    })?;
    let error =
        Diagnostic::error("scad/file-access", token.span, "this reads a file, which a program may not");
    Some(error.hint("write the modules and functions that you need into the program"))
}
