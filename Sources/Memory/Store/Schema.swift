import GRDB

/// The tables of a memory and how an older file becomes a newer one.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 units, changes, segments") { db in
            try db.execute(sql: first)
        }
        migrator.registerMigration("2 pairs by key, changes in steps") { db in
            try db.execute(sql: "DROP INDEX IF EXISTS unit_key; \(second)")
            try db.execute(sql: keyIndex)
        }
        migrator.registerMigration("3 words for searches") { db in
            try db.execute(sql: third)
        }
        return migrator
    }()

    /// `key`, `targetKey`, `previous` and `next` are keys of texts (``TextKey``). `change` is only ever added to.
    /// `segment` names the files of the index; units up to the setting `indexed` are in them, later ones and those of
    /// `pending` (whose source was edited) are read when the memory is opened.
    private static let first = """
        CREATE TABLE unit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key INTEGER NOT NULL, targetKey INTEGER NOT NULL, previous INTEGER, next INTEGER,
            sourceLanguage TEXT NOT NULL, targetLanguage TEXT NOT NULL,
            source TEXT NOT NULL, target TEXT NOT NULL, codes TEXT,
            tuid TEXT, domain TEXT, project TEXT, author TEXT, created TEXT, changed TEXT,
            status INTEGER NOT NULL, usage INTEGER NOT NULL, confidence REAL, origin TEXT, extra TEXT
        );
        CREATE INDEX unit_key ON unit(key);
        CREATE TABLE change (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
            unit INTEGER, lastUnit INTEGER, before TEXT, after TEXT, undoes INTEGER
        );
        CREATE TABLE segment (file TEXT PRIMARY KEY, texts INTEGER NOT NULL);
        CREATE TABLE pending (unit INTEGER PRIMARY KEY);
        CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
        INSERT INTO setting VALUES ('indexed', 0), ('generation', 0);
        """

    /// `step` is the first change of those that were made, and are taken back, together; `stamp` is the generation in
    /// which a unit became pending.
    private static let second = """
        ALTER TABLE change ADD COLUMN step INTEGER;
        UPDATE change SET step = id;
        ALTER TABLE pending ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX change_unit ON change(unit);
        CREATE INDEX change_step ON change(step);
        """

    /// `word` names files of words of one side of the units from `first` to `last`; `reworded` are units whose texts have
    /// changed since they were read for that.
    private static let third = """
        CREATE TABLE word (file TEXT PRIMARY KEY, side TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
        CREATE TABLE reworded (number INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL);
        """

    /// The files of the index that the store lists.
    static let listedFiles = "SELECT file FROM segment UNION ALL SELECT file FROM word"

    /// Both keys, so that a pair is found without its row.
    static let keyIndex = "CREATE INDEX IF NOT EXISTS unit_key ON unit(key, targetKey)"
}
