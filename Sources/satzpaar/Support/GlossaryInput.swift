public import ArgumentParser
import Bitext
public import Desk
import Exchange
import Files
import Terminology

/// How a glossary of any format is read.
struct GlossaryInputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The format of the input, where it is not found.", valueName: "format"))
    var from: GlossaryFormat?

    @Option(help: ArgumentHelp("The character set of the input, where it is not found.", valueName: "name"))
    var encoding: String?

    @Option(help: ArgumentHelp("What divides the cells of a table: tab, comma, semicolon, bar.", valueName: "mark"))
    var delimiter: DelimiterArgument?

    @Option(
        help: ArgumentHelp(
            "The columns of a table without a header of its own, in order, such as target,source,note.",
            valueName: "names"))
    var columns: String?

    @Option(
        help: ArgumentHelp("The sheet of a workbook, by name or number; the first if not named.", valueName: "sheet"))
    var sheet: String?

    var options: GlossaryFile.Options {
        GlossaryFile.Options(
            format: from, encoding: encoding, sheet: sheet,
            layout: GlossaryLayout(
                delimiter: delimiter?.character,
                titles: columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)))
    }

    func validate() throws {
        guard let columns else { return }
        let names = columns.split(separator: ",").map { $0.lowercased() }
        guard names.contains("source"), names.contains("target") else {
            throw ValidationError("--columns needs source and target among its names, such as target,source,note.")
        }
    }

    /// Reads a file, with what is odd on standard error.
    func read(_ path: String, isVerbose: Bool = false) throws(FileError) -> GlossaryFile.Content {
        let content = try GlossaryFile.content(path, options: options)
        switch content {
        case .table(let glossary): GlossaryMessages.show(glossary, isVerbose: isVerbose)
        case .concepts(let file): GlossaryMessages.show(file.warnings.map(\.description), isVerbose: isVerbose)
        }
        return content
    }

    /// The German–English glossary of what was read, with what is left out on standard error.
    ///
    /// - Throws: ``FileError`` where nothing can be used.
    func glossary(
        _ content: GlossaryFile.Content, named path: String, isVerbose: Bool
    ) throws(FileError) -> Glossary {
        let glossary = content.glossary(named: path)
        if case .concepts(let file) = content {
            GlossaryMessages.show(glossary.problems.map { "\($0) The entry was left out." }, isVerbose: isVerbose)
            guard !glossary.entries.isEmpty else {
                let languages = Set(file.concepts.flatMap(\.terms).map(\.language.description)).sorted()
                throw FileError(
                    .malformed, path: path, cause: "no concept has a German term with English that may be used",
                    advice: languages.isEmpty ? nil : "Its languages are \(languages.joined(separator: ", ")).")
            }
        }
        guard !glossary.entries.isEmpty else {
            throw FileError(
                .malformed, path: path, cause: "no line has a German term and its English",
                advice: "Name the format with --from, or the columns with --columns.")
        }
        return glossary
    }
}

/// What is said of glossaries on standard error.
enum GlossaryMessages {
    /// How many warnings are shown unless all are asked for.
    private static let limit = 5

    /// Says what was odd or left out.
    static func show(_ glossary: Glossary, isVerbose: Bool = false) {
        show(glossary.remarks.map(\.description), isVerbose: isVerbose)
        show(glossary.problems.map { "\($0) The entry was left out." }, isVerbose: isVerbose)
    }

    /// The first warnings and the number of the others, or all.
    static func show(_ warnings: [String], isVerbose: Bool) {
        let shown = isVerbose || warnings.count <= limit + 1 ? warnings.count : limit
        for warning in warnings.prefix(shown) { Message.warning(warning) }
        if shown < warnings.count { Message.warning("… and \(warnings.count - shown) more like these.") }
    }

    /// Says what a format could not carry, a line for each kind; all of it where `isVerbose`.
    static func show(_ losses: [GlossaryLoss], isVerbose: Bool) {
        for loss in losses {
            Message.note(loss.description)
            guard isVerbose else { continue }
            for fact in loss.facts { Message.note("  \(fact.term): \(fact.value)") }
        }
        if !losses.isEmpty, !isVerbose { Message.note("--verbose names each.") }
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(number == 1 ? noun : noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")"
    }
}

/// A mark between cells, by name or as it is.
struct DelimiterArgument: ExpressibleByArgument {
    let character: Character

    init?(argument: String) {
        switch argument {
        case "tab", "\\t", "\t": character = "\t"
        case "comma", ",": character = ","
        case "semicolon", ";": character = ";"
        case "bar", "pipe", "|": character = "|"
        default: return nil
        }
    }
}

extension GlossaryFormat: ExpressibleByArgument {}
