import ArgumentParser
import Bitext
import Exchange
import Files

struct TMXSplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Split a memory into files of so many units: OUT.1.tmx, OUT.2.tmx, …")

    @Argument(help: "The file.")
    var file: String
    @OptionGroup var options: TMXOutputOptions
    @Option(help: "How many units a file holds.")
    var units = 50_000

    func validate() throws {
        guard units > 0, options.output != "-" else {
            throw ValidationError("--units must be 1 or more, and -o must name a file.")
        }
    }

    func run() throws {
        let reader = options.reader(file)
        let base = options.output.hasSuffix(".tmx") ? String(options.output.dropLast(4)) : options.output
        var writer: TMXWriter?
        var count = 0
        try reader.read { unit in
            if count % units == 0 {
                try writer?.finish()
                writer = try options.writer(header: reader.header, to: "\(base).\(count / units + 1).tmx")
            }
            count += 1
            try writer?.write(unit)
        }
        try writer?.finish()
        options.warn(reader)
    }
}

struct TMXMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge memories into one, in the order given; the header is that of the first.")

    @Argument(help: "The files.")
    var files: [String]
    @OptionGroup var options: TMXOutputOptions
    @Flag(help: "Leave out units whose texts an earlier one has.")
    var unique = false

    func run() throws {
        var writer: TMXWriter?
        var cleaner = TMXCleaner(applied: [.duplicate], flagged: [])
        for file in files {
            let reader = options.reader(file)
            try reader.readRecords { record in
                if writer == nil { writer = try options.writer(header: reader.header) }
                if let unit = unique ? cleaner.clean(record, source: nil).unit : record.unit { try writer?.write(unit) }
            }
            options.warn(reader)
        }
        if writer == nil { writer = try options.writer(header: nil) }
        try writer?.finish()
    }
}

struct TMXFilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Keep the units that fulfil every condition.",
        discussion: """
              satzpaar tmx filter memory.tmx -o law.tmx --property x-domain=Recht --since 20240101
              satzpaar tmx filter memory.tmx -o rest.tmx --contains Bundestag --invert
            """)

    @Argument(help: "The file.")
    var file: String
    @OptionGroup var options: TMXOutputOptions
    @Option(help: "Text that some variant holds, in any case.")
    var contains: String?
    @Option(help: "A regular expression (ICU) that some variant matches.")
    var matches: String?
    @Option(help: "A language that the unit has; may be given again.")
    var language: [String] = []
    @Option(help: "NAME=VALUE or NAME of a property; may be given again.")
    var property: [String] = []
    @Option(help: "Who made or changed it.")
    var user: String?
    @Option(help: "The earliest date of its last change: 20240131 or 20240131T120000Z.")
    var since: String?
    @Option(help: "The first date that is too late.")
    var before: String?
    @Flag(help: "Keep the other units instead.")
    var invert = false

    func run() throws {
        var filter = try TMXFilter(matching: matches)
        (filter.contains, filter.user) = (contains, user)
        (filter.since, filter.before, filter.isInverted) = (since, before, invert)
        filter.languages = language.map { LanguageTag($0) }
        filter.properties = property.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return .init(parts[0], parts.count > 1 ? parts[1] : "")
        }
        let reader = options.reader(file)
        var writer: TMXWriter?
        var (kept, all) = (0, 0)
        try reader.read { unit in
            if writer == nil { writer = try options.writer(header: reader.header) }
            all += 1
            guard filter.accepts(unit) else { return }
            kept += 1
            try writer?.write(unit)
        }
        if writer == nil { writer = try options.writer(header: reader.header) }
        try writer?.finish()
        options.warn(reader)
        Message.note("\(kept) of \(all) units kept")
    }
}

struct TMXDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say which units only one memory has, and which have another translation.",
        discussion:
            "Exit status 1 where they differ. '-' begins a unit of the first file, '+' one of the second, '~' a changed one."
    )

    @Argument(help: "The first file.")
    var first: String
    @Argument(help: "The second file.")
    var second: String
    @Option(help: "The source language.")
    var source = "de"
    @Option(help: "The target language.")
    var target = "en"
    @Flag(help: "Write one JSON object a unit: change (added, removed, changed), unit, source, target.")
    var json = false

    func run() throws {
        let (source, target) = (LanguageTag(source), LanguageTag(target))
        var comparison = TMXComparison(source: source, target: target)
        try TMXReader(path: first).readRecords { comparison.addFirst($0) }
        let output = try OutputFile(path: "-", overwrite: true)
        var count = 0
        func show(_ mark: String, _ number: Int, _ unit: TranslationUnit) throws {
            count += 1
            let texts = [unit.variant(source), unit.variant(target)].map { $0?.content.plainText ?? "" }
            if json {
                let change = ["+": "added", "-": "removed"][mark] ?? "changed"
                return try output.write(
                    "{\"change\":\"\(change)\",\"unit\":\(number),\"source\":\(jsonString(texts[0])),"
                        + "\"target\":\(jsonString(texts[1]))}\n")
            }
            let cells = texts.map { BilingualTable.cell($0) }
            try output.write("\(mark)\t\(number)\t\(cells.joined(separator: "\t"))\n")
        }
        try TMXReader(path: second).readRecords { record in
            switch comparison.compare(record) {
            case .added(let record): try show("+", record.number, record.unit)
            case .changed(_, let record): try show("~", record.number, record.unit)
            case .removed, nil: break
            }
        }
        let removed = Set(comparison.removed())
        if !removed.isEmpty {
            try TMXReader(path: first).readRecords { record in
                if removed.contains(record.number) { try show("-", record.number, record.unit) }
            }
        }
        try output.commit()
        if count > 0 { throw ExitCode(ExitStatus.findings) }
    }
}
