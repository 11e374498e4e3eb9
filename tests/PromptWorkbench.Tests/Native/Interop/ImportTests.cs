using System.Reflection;
using System.Runtime.InteropServices;
using PromptWorkbench.Native.Library;
using Xunit;

namespace PromptWorkbench.Tests.Native.Interop;

/// <summary>The C# imports against the signatures the compiler took from the headers, and against the library itself.</summary>
public sealed class ImportTests
{
    private static readonly string[] Libraries = ["ggml", "ggml-base", "llama"];

    [Fact]
    public void Every_import_has_the_signature_of_the_header_and_none_is_missing_on_either_side() =>
        Assert.Equal(
            Abi.Imports.EnumerateObject().ToDictionary(import => import.Name, import => import.Value.GetString()),
            Imports().ToDictionary(import => import.Name, import => (string?)Signature(import.Method)));

    [Fact]
    public void Every_import_is_exported_by_the_library_it_names()
    {
        _ = LlamaLibrary.Version;
        var loaded = Libraries.ToDictionary(name => name, name => NativeLibrary.Load(LibraryFiles.Find(LibraryFiles.Folder, name)));
        Assert.DoesNotContain(Imports(), import => !NativeLibrary.TryGetExport(loaded[import.Library], import.Name, out _));
    }

    [Fact]
    public void Nothing_else_is_imported_but_one_function_of_the_C_library() =>
        Assert.Equal(["setenv"], Methods().Where(method => !Libraries.Contains(method.Import.LibraryName)).Select(method => method.Method.Name));

    private static IEnumerable<(string Name, string Library, MethodInfo Method)> Imports() =>
        from method in Methods()
        where Libraries.Contains(method.Import.LibraryName)
        select (method.Import.EntryPoint ?? method.Method.Name, method.Import.LibraryName, method.Method);

    private static IEnumerable<(MethodInfo Method, LibraryImportAttribute Import)> Methods() =>
        from method in typeof(LibraryFiles).Assembly.GetType("PromptWorkbench.Native.Interop.LlamaNative", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        let import = method.GetCustomAttribute<LibraryImportAttribute>()
        where import is not null
        select (method, import);

    private static string Signature(MethodInfo method) =>
        $"{Kind(method.ReturnType)}({string.Join(", ", method.GetParameters().Select(parameter => Kind(parameter.ParameterType)))})";

    private static string Kind(Type type) => type switch
    {
        { IsPointer: true } or { IsFunctionPointer: true } => "ptr",
        { IsEnum: true } when type.GetEnumUnderlyingType() == typeof(int) => "enum",
        { IsEnum: true } => Kind(type.GetEnumUnderlyingType()),
        _ when typeof(SafeHandle).IsAssignableFrom(type) || type == typeof(string) || type == typeof(nint) => "ptr",
        _ when type == typeof(void) => "void",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(sbyte) => "i8",
        _ when type == typeof(byte) => "u8",
        _ when type == typeof(short) => "i16",
        _ when type == typeof(ushort) => "u16",
        _ when type == typeof(int) => "i32",
        _ when type == typeof(uint) => "u32",
        _ when type == typeof(long) => "i64",
        _ when type == typeof(ulong) || type == typeof(nuint) => "u64",
        _ when type == typeof(float) => "f32",
        _ when type == typeof(double) => "f64",
        _ => type.Name,
    };
}
