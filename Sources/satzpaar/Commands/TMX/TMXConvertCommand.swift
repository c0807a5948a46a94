public import ArgumentParser
import Bitext
public import Exchange
import Files

extension TMXProfile: ExpressibleByArgument {}
extension TMXProfile.Level: ExpressibleByArgument {}

/// What commands that write TMX share.
struct TMXOutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write; '-' is standard output.")
    var output: String

    @Option(help: "The markup: 1 plain text, 2 with inline codes.")
    var level = TMXProfile.Level.two

    @Option(help: "The tool that it is for: generic, omegat, trados, memoq, matecat.")
    var profile = TMXProfile.generic

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @Flag(help: "Where the XML is broken, read the other units too, mended where that is safe.")
    var recover = false

    func reader(_ path: String) -> TMXReader { TMXReader(path: path, recovers: recover) }

    func writer(header: TMXHeader?, to path: String? = nil) throws -> TMXWriter {
        let file = try OutputFile(path: path ?? output, overwrite: force)
        return try TMXWriter(to: file, header: header ?? TMXHeader(), level: level, profile: profile)
    }

    func warn(_ reader: TMXReader) {
        for warning in reader.warnings.prefix(20) { Message.warning(warning.description) }
        if reader.warnings.count > 20 { Message.note("… and more; see: satzpaar tmx validate") }
    }
}

struct TMXConvertCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tmx, tsv, jsonl, xliff, xliff1
    }

    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a TMX file anew, as TMX 1.4b in UTF-8, TSV, JSON Lines or XLIFF.",
        discussion: """
            TSV holds source and target as plain text and needs a pair of languages; JSON Lines hold everything. \
            'xliff' is version 2.1, 'xliff1' version 1.2; both hold the pairs with their codes.

              satzpaar tmx convert old.tmx -o new.tmx --profile omegat
              satzpaar tmx convert many.tmx -o pair.tmx --source de --target en --pair
              satzpaar tmx convert memory.tmx -o - --to jsonl
            """)

    @Argument(help: "The file; '-' is standard input.")
    var file: String
    @OptionGroup var options: TMXOutputOptions
    @Option(help: "The format to write: tmx, tsv, jsonl, xliff, xliff1.")
    var to = Format.tmx
    @Option(help: "The source language.")
    var source = "de"
    @Option(help: "The target language.")
    var target = "en"
    @Flag(help: "Keep only the source and the target language; a second target becomes a unit of its own.")
    var pair = false

    func run() throws {
        let reader = options.reader(file)
        switch to {
        case .tmx:
            var writer: TMXWriter?
            try reader.read { unit in
                if writer == nil { writer = try options.writer(header: reader.header) }
                for unit in pair ? pairs(of: unit) : [unit] { try writer?.write(unit) }
            }
            if writer == nil { writer = try options.writer(header: reader.header) }
            try writer?.finish()
        case .tsv, .jsonl:
            let output = try OutputFile(path: options.output, overwrite: options.force)
            try reader.read { unit in
                if to == .jsonl {
                    try output.write(TMXJSON.line(unit) + [0x0A])
                } else {
                    for unit in pairs(of: unit) {
                        let cells = unit.variants.map { BilingualTable.cell($0.content.plainText) }
                        try output.write(cells.joined(separator: "\t") + "\n")
                    }
                }
            }
            try output.commit()
        case .xliff, .xliff1: try writeXLIFF(reader)
        }
        options.warn(reader)
    }

    private func writeXLIFF(_ reader: TMXReader) throws {
        var document = XLIFFDocument(
            sourceLanguage: LanguageTag(source), targetLanguage: LanguageTag(target), original: file)
        try reader.read { unit in
            for pair in pairs(of: unit) {
                var found = XLIFFDocument.Unit(
                    id: "u\(document.units.count + 1)", source: pair.variants[0].content,
                    target: pair.variants[1].content)
                found.status = .translated
                found.notes = unit.notes
                found.metadata = unit.properties
                document.units.append(found)
            }
        }
        let output = try OutputFile(path: options.output, overwrite: options.force)
        try output.write(to == .xliff ? XLIFF2Writer.bytes(document) : XLIFF1Writer.bytes(document))
        try output.commit()
    }

    private func pairs(of unit: TranslationUnit) -> [TranslationUnit] {
        guard let first = unit.variant(LanguageTag(source)) else { return [] }
        let language = LanguageTag(target).language
        let exact = unit.variants.filter { $0.language == LanguageTag(target) }
        let targets = exact.isEmpty ? unit.variants.filter { $0.language.language == language && $0 != first } : exact
        return targets.map { second in
            var unit = unit
            unit.variants = [first, second]
            return unit
        }
    }
}
