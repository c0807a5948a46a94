public import ArgumentParser
import Bitext
public import Exchange
import Files

struct XLIFFFillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Write translations into an XLIFF file of another tool, and leave all else as it is.",
        discussion: """
            Takes XLIFF 1.2, SDLXLIFF, MQXLIFF and XLIFF 2.0 to 2.2. The translations come from any bilingual file (see: \
            satzpaar convert): that of the same identifier, where its source is the same, else that of the same source. \
            Only targets and their states change; every other byte stays. Codes are written as the file has them in \
            the source; what can't be placed is named.

            A segment that has a translation keeps it, unless --replace. Locked segments stay.

            Exit status 1 when a code could not be placed.

              satzpaar xliff fill job.sdlxliff --with memory.tmx -o filled.sdlxliff
              satzpaar xliff fill job.mqxliff --with done.xlsx -o done.mqxliff --status reviewed --replace
            """)

    @Argument(help: "The file to fill.")
    var file: String

    @Option(name: .customLong("with"), help: "A bilingual file with the translations.")
    var translations: String

    @Option(name: .shortAndLong, help: "The file to write; '-' is standard output.")
    var output: String

    @Option(
        help:
            "The status of filled segments: initial, translated, reviewed, final. Default: as it comes, or translated.")
    var status: XLIFFDocument.Status?

    @Option(help: "The source language of the translations. Default: that of the file.")
    var source: String?

    @Option(help: "The target language. Default: that of the file, or en.")
    var target: String?

    @Flag(help: "Replace translations that are there already.")
    var replace = false

    @Flag(help: "Replace a file that is there already.")
    var force = false

    func run() throws {
        var editor = try XLIFFEditor(path: file)
        let first = editor.documents.first
        let from = source.map { LanguageTag($0) } ?? first?.sourceLanguage ?? .german
        let to = target.map { LanguageTag($0) } ?? first?.targetLanguage ?? .english
        let found = try Translations(translations, source: from, target: to)
        editor.setTargetLanguage(to)
        var (count, wanted) = (0, 0)
        for (index, unit) in editor.units.enumerated() where !unit.isIgnorable && !unit.isLocked {
            guard replace || unit.target?.pieces.isEmpty ?? true else { continue }
            wanted += 1
            guard let (content, own) = found.find(unit) else { continue }
            count += 1
            editor.setTarget(of: index, to: content, status: status ?? own ?? .translated)
        }
        let bytes = try editor.bytes()
        let file = try OutputFile(path: output, overwrite: force)
        try file.write(bytes)
        try file.commit()
        for loss in editor.losses.prefix(20) { Message.warning(loss) }
        if editor.losses.count > 20 { Message.note("… and \(editor.losses.count - 20) more") }
        Message.note("\(count) of \(wanted) segments filled")
        if !editor.losses.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
}

extension XLIFFDocument.Status: ExpressibleByArgument {}

/// Translations by identifier and by source.
private struct Translations {
    private struct Entry {
        let source: String
        let content: InlineContent
        let status: XLIFFDocument.Status?
    }

    private var byID: [String: Entry] = [:]
    private var bySource: [String: Entry] = [:]

    init(_ path: String, source: LanguageTag, target: LanguageTag) throws {
        let format = try ConvertCommand.format(nil, path, option: "the ending of its name")
        let reader = BilingualReader(path: path, format: format, source: source, target: target)
        try reader.read { unit in
            for pair in unit.pairs(source: source, target: target) {
                let content = pair.variants[1].content
                guard !content.pieces.isEmpty else { continue }
                let text = pair.variants[0].content.plainText
                let entry = Entry(
                    source: text, content: content,
                    status: pair.property("x-status").flatMap(XLIFFDocument.Status.init))
                if let id = pair.id, byID[id] == nil { byID[id] = entry }
                if bySource[text] == nil { bySource[text] = entry }
            }
        }
        for warning in reader.warnings.prefix(5) { Message.warning(warning) }
    }

    func find(_ unit: XLIFFDocument.Unit) -> (InlineContent, XLIFFDocument.Status?)? {
        let text = unit.source.plainText
        let entry = byID[unit.address].flatMap { $0.source == text ? $0 : nil } ?? bySource[text]
        return entry.map { ($0.content, $0.status) }
    }
}
