import Files
import Foundation
import TOMLKit

/// Reads a `satzpaar.toml`, and says of each mistake where it is and what was meant.
struct SettingsReader {
    private let path: String

    init(path: String) { self.path = path }

    func settings() throws(FileError) -> Settings {
        let text = try TextFile.read(path).text
        let places = TOMLPlaces(text)
        var values: [SettingKey: (value: SettingValue, line: Int)] = [:]
        for (name, value) in try table(text) {
            guard let inner = value.table else {
                throw error(places[name], "“\(name)” stands outside a table", Self.advice(name))
            }
            for (key, value) in inner {
                let full = "\(name).\(key)"
                guard let setting = SettingKey(rawValue: full) else { throw unknown(name, key, places) }
                values[setting] = (try self.value(value, of: setting, places), places[full].line)
            }
        }
        return Settings(file: path, values: values)
    }

    private func table(_ text: String) throws(FileError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            // The parser words its own place after the cause.
            let cause = error.description.prefix { $0 != "\n" }
            throw self.error((error.source.begin.line, error.source.begin.column), "this is no TOML (\(cause))", nil)
        } catch {
            throw self.error((1, 1), "this is no TOML", nil)
        }
    }

    private func error(_ place: (line: Int, column: Int), _ cause: String, _ advice: String?) -> FileError {
        FileError(.malformed, path: path, line: place.line, column: place.column, cause: cause, advice: advice)
    }

    // MARK: Unknown keys

    private func unknown(_ table: String, _ key: String, _ places: TOMLPlaces) -> FileError {
        let tables = Set(SettingKey.allCases.map { $0.rawValue.prefix { $0 != "." } })
        if !tables.contains(Substring(table)) {
            return error(
                places[table], "there is no table [\(table)]", Self.meant(table, tables.map(String.init)))
        }
        let keys = SettingKey.allCases.filter { $0.rawValue.hasPrefix(table + ".") }.map {
            String($0.rawValue.dropFirst(table.count + 1))
        }
        return error(places["\(table).\(key)"], "there is no key “\(key)” in [\(table)]", Self.meant(key, keys))
    }

    private static func advice(_ name: String) -> String {
        let homes = SettingKey.allCases.filter { $0.rawValue.hasSuffix("." + name) }
        return homes.first.map { "It belongs to [\($0.rawValue.prefix { $0 != "." })]." }
            ?? "Write it under a table, such as [memory]."
    }

    /// "Did you mean …?", or all there are.
    static func meant(_ word: String, _ known: [String]) -> String {
        let near = known.map { (name: $0, distance: distance(Array(word), Array($0))) }
            .filter { $0.distance <= max(2, $0.name.count / 3) }.min { $0.distance < $1.distance }
        return near.map { "Did you mean “\($0.name)”?" } ?? "Known are \(known.sorted().joined(separator: ", "))."
    }

    /// How many letters two words differ in (Levenshtein).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                (diagonal, row[j + 1]) = (
                    row[j + 1], min(diagonal + (letter == other ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                )
            }
        }
        return row[b.count]
    }

    // MARK: Values

    private func value(
        _ value: any TOMLValueConvertible, of key: SettingKey, _ places: TOMLPlaces
    ) throws(FileError) -> SettingValue {
        func wrong(_ expected: String, _ advice: String? = nil) -> FileError {
            error(places[key.rawValue], "“\(key.rawValue)” must be \(expected)", advice)
        }
        switch key.kind {
        case .text:
            guard let text = value.string else { throw wrong("a text in quotation marks") }
            return .text(text)
        case .path:
            guard let text = value.string else { throw wrong("a path in quotation marks") }
            return .text(resolved(text))
        case .flag:
            guard let flag = value.bool else { throw wrong("true or false") }
            return .flag(flag)
        case .paths:
            guard let list = strings(value) else { throw wrong("a list of paths, such as [\"house.tsv\"]") }
            return .list(list.map(resolved))
        case .choice(let words):
            guard let text = value.string else { throw wrong("one of \(words.joined(separator: ", "))") }
            guard words.contains(text) else {
                throw wrong("one of \(words.joined(separator: ", ")), not “\(text)”", Self.meant(text, words))
            }
            return .text(text)
        case .choices(let words):
            guard let list = strings(value) else { throw wrong("a list of names, such as [\"\(words[0])\"]") }
            for text in list where !words.contains(text) {
                throw error(places[key.rawValue], "“\(key.rawValue)” knows no “\(text)”", Self.meant(text, words))
            }
            return .list(list)
        case .number(let range):
            guard let number = value.double ?? value.int.map(Double.init), range.contains(number) else {
                throw wrong("a number from \(range.lowerBound.formatted()) to \(range.upperBound.formatted())")
            }
            return .number(number)
        case .integer(let range):
            guard let number = value.int, range.contains(number) else {
                throw wrong("a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return .integer(number)
        case .table(let names, let words):
            return .table(try pairs(value, key, names, words, places))
        }
    }

    private func pairs(
        _ value: any TOMLValueConvertible, _ key: SettingKey, _ names: [String], _ words: [String],
        _ places: TOMLPlaces
    ) throws(FileError) -> [String: String] {
        guard let table = value.table else {
            throw error(
                places[key.rawValue], "“\(key.rawValue)” must be a table",
                "Write [\(key.rawValue)], and below it lines such as \(names[0]) = \"\(words[0])\".")
        }
        var pairs: [String: String] = [:]
        for (name, value) in table {
            let place = places["\(key.rawValue).\(name)"]
            guard names.contains(name) else {
                throw error(place, "there is no check “\(name)”", Self.meant(name, names))
            }
            guard let word = value.string, words.contains(word) else {
                throw error(place, "“\(name)” must be one of \(words.joined(separator: ", "))", nil)
            }
            pairs[name] = word
        }
        return pairs
    }

    private func strings(_ value: any TOMLValueConvertible) -> [String]? {
        guard let array = value.array else { return nil }
        let strings = array.compactMap(\.string)
        return strings.count == array.count ? strings : nil
    }

    /// Paths count from the folder of the file; ~ is the user's home.
    private func resolved(_ text: String) -> String {
        let expanded = NSString(string: text).expandingTildeInPath
        guard !expanded.hasPrefix("/"), !expanded.isEmpty else { return expanded }
        return URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(expanded)
            .standardizedFileURL.path
    }
}
