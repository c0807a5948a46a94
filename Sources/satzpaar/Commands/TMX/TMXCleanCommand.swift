public import ArgumentParser
import Bitext
public import Exchange
import Files

extension TMXCleaner.Rule: ExpressibleByArgument {}

struct TMXCleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Repair a memory: white space, empty and repeated units; name what looks wrong.",
        discussion: """
            Every change is listed with its line and reason, as JSON Lines in the file named with --list, from which the \
            cleaning can be undone. What only looks wrong is named and kept, unless --apply says otherwise.

            Rules: spaces (white space around a segment), empty (no text in two languages), duplicate, identical \
            (source = target in running text), language (a side is in the other language), tags (codes differ), length \
            (too long or short for a translation).

              satzpaar tmx clean memory.tmx -o clean.tmx --list changes.jsonl
              satzpaar tmx clean broken.tmx -o clean.tmx --recover
              satzpaar tmx clean clean.tmx -o before.tmx --undo changes.jsonl
            """)

    @Argument(help: "The file.")
    var file: String
    @OptionGroup var options: TMXOutputOptions
    @Option(help: "Where to list the changes, as JSON Lines.")
    var list: String?
    @Option(parsing: .upToNextOption, help: "The rules whose units are changed or left out.")
    var apply: [TMXCleaner.Rule] = [.spaces, .empty, .duplicate]
    @Option(help: "Undo a cleaning, by its list.")
    var undo: String?
    @Option(help: "The source language. Default: the one that the file names.")
    var source: String?

    func run() throws {
        if let undo { return try restore(undo) }
        let flagged = Set(TMXCleaner.Rule.allCases).subtracting(apply)
        var cleaner = TMXCleaner(applied: Set(apply), flagged: flagged)
        let reader = options.reader(file)
        let changes = try list.map { try OutputFile(path: $0, overwrite: options.force) }
        var writer: TMXWriter?
        var counts: [String: Int] = [:]
        try reader.readRecords { record in
            if writer == nil { writer = try options.writer(header: reader.header) }
            let language = source.map { LanguageTag($0) } ?? reader.header?.sourceLanguage
            let (unit, done) = cleaner.clean(record, source: language)
            for change in done {
                let action = change.isFlag ? "named" : change.after == nil ? "left out" : "changed"
                counts["\(change.rule.rawValue): \(action)", default: 0] += 1
                try changes?.write(TMXChangeList.line(change) + [0x0A])
            }
            if let unit { try writer?.write(unit) }
        }
        if writer == nil { writer = try options.writer(header: reader.header) }
        try changes?.commit()
        try writer?.finish()
        options.warn(reader)
        for (what, count) in counts.sorted(by: { $0.key < $1.key }) { Message.note("\(what) \(count)") }
    }

    private func restore(_ list: String) throws {
        var undo = try TMXChangeList.Undo(path: list)
        let reader = options.reader(file)
        var writer: TMXWriter?
        try reader.read { unit in
            if writer == nil { writer = try options.writer(header: reader.header) }
            for unit in undo.restored(unit) { try writer?.write(unit) }
        }
        if writer == nil { writer = try options.writer(header: reader.header) }
        for unit in undo.rest() { try writer?.write(unit) }
        try writer?.finish()
    }
}
