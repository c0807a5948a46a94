import Bitext
import Foundation
import GRDB

/// A unit as a row of the store.
enum UnitRecord {
    static let columns = """
        key, targetKey, previous, next, sourceLanguage, targetLanguage, source, target, codes, tuid, domain, project, \
        author, created, changed, status, usage, confidence, origin, extra
        """
    static let insert =
        "INSERT INTO unit (\(columns)) VALUES (" + Array(repeating: "?", count: 20).joined(separator: ", ") + ")"
    static let select = "SELECT id, \(columns) FROM unit"

    /// The values of a unit's columns, in their order.
    static func values(_ unit: MemoryUnit) -> [DatabaseValue] {
        let (source, target) = (unit.source.plainText, unit.target.plainText)
        return [
            TextKey.key(source).databaseValue, TextKey.key(target).databaseValue, unit.previous.databaseValue,
            unit.next.databaseValue, unit.sourceLanguage.description.databaseValue,
            unit.targetLanguage.description.databaseValue, source.databaseValue, target.databaseValue,
            ContentCoding.encode(unit.source, unit.target).databaseValue, unit.tuid.databaseValue,
            unit.domain.databaseValue, unit.project.databaseValue, unit.author.databaseValue,
            unit.created.databaseValue, unit.changed.databaseValue, unit.status.rawValue.databaseValue,
            unit.usage.databaseValue, unit.confidence.databaseValue, unit.origin.databaseValue,
            ContentCoding.encode(unit.details).databaseValue,
        ]
    }

    /// The unit of a row that ``select`` made.
    static func unit(_ row: Row) -> MemoryUnit {
        let (source, target) = ContentCoding.decode(row["codes"], source: row["source"], target: row["target"])
        var unit = MemoryUnit(
            source: source, target: target, sourceLanguage: LanguageTag(row["sourceLanguage"] as String),
            targetLanguage: LanguageTag(row["targetLanguage"] as String),
            status: MemoryUnit.Status(rawValue: row["status"]) ?? .translated)
        unit.id = row["id"]
        unit.previous = row["previous"]
        unit.next = row["next"]
        unit.tuid = row["tuid"]
        unit.domain = row["domain"]
        unit.project = row["project"]
        unit.author = row["author"]
        unit.created = row["created"]
        unit.changed = row["changed"]
        unit.usage = row["usage"]
        unit.confidence = row["confidence"]
        unit.origin = row["origin"]
        unit.details = ContentCoding.decodeDetails(row["extra"])
        return unit
    }

    /// The unit of values that ``values(_:)`` or ``values(json:)`` made.
    static func unit(_ id: Int64, _ values: [DatabaseValue]) -> MemoryUnit {
        let names = columns.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let pairs: [(String, (any DatabaseValueConvertible)?)] = zip(names, values).map { ($0, $1) }
        return unit(Row(Dictionary([("id", id as (any DatabaseValueConvertible)?)] + pairs) { first, _ in first }))
    }

    /// The row as JSON, for the log of changes.
    static func json(_ values: [DatabaseValue]) -> String {
        let objects: [Any] = values.map { value in
            switch value.storage {
            case .null: NSNull()
            case .int64(let number): NSNumber(value: number)
            case .double(let number): NSNumber(value: number)
            case .string(let text): text
            case .blob: NSNull()
            }
        }
        let data = try? JSONSerialization.data(withJSONObject: objects, options: [.withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    /// The values of a row that ``json(_:)`` wrote.
    static func values(json: String) -> [DatabaseValue] {
        let objects = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [Any] ?? []
        let names = columns.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return zip(names, objects).map { name, object in
            switch object {
            case let text as String: text.databaseValue
            case let number as NSNumber:
                name == "confidence" ? number.doubleValue.databaseValue : number.int64Value.databaseValue
            default: .null
            }
        }
    }
}
