using Microsoft.Data.Sqlite;
using PromptWorkbench.Domain.Storing;

namespace PromptWorkbench.Storage.Writing;

/// <summary>Tells trouble with the file, which may pass, from statements that are wrong (sqlite.org/rescode.html).</summary>
internal static class SqliteFault
{
    public static StorageTroubleKind? KindOf(Exception fault) => fault.GetBaseException() is SqliteException sqlite
        ? sqlite.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_FULL => StorageTroubleKind.DiskFull,
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => StorageTroubleKind.Locked,
            SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => StorageTroubleKind.Damaged,
            SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_NOMEM or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR
                or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PROTOCOL => StorageTroubleKind.Unwritable,
            _ => null,
        }
        : null;

    public static StorageTrouble? Of(Exception fault, string database) =>
        KindOf(fault) is { } kind ? new StorageTrouble(kind, database, Words(fault)) : null;

    /// <summary>Whether a row names a row of another table that is not there.</summary>
    public static bool IsOrphan(Exception fault) =>
        fault.GetBaseException() is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_FOREIGNKEY };

    /// <summary>SQLite's words without the driver's frame: `SQLite Error 13: 'database or disk is full'.` is `database or disk is full`.</summary>
    private static string Words(Exception fault) => fault.GetBaseException().Message.Split('\'') is [_, var words, ..] ? words : fault.GetBaseException().Message;
}
