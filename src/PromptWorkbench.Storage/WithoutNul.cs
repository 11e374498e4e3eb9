using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PromptWorkbench.Storage;

/// <summary>
/// SQLite's text functions and drivers end a text at U+0000, which a model may well generate and a person may paste: U+2400 stands for it in every column.
/// </summary>
internal sealed class WithoutNul() : ValueConverter<string, string>(text => text.Replace('\0', '\u2400'), text => text);
