using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using PromptWorkbench.Native.Structs;
using Xunit;

namespace PromptWorkbench.Tests.Native.Structs;

/// <summary>The C# structs against what the C compiler measured (`abi/probe.c`).</summary>
public sealed class AbiTests
{
    private static readonly JsonElement Abi =
        JsonDocument.Parse(Repository.Read("src/PromptWorkbench.Native/abi/llama-abi.json")).RootElement;

    public static TheoryData<string> Structs() => [.. Bound().Where(type => !type.IsEnum).Select(type => type.Name)];

    public static TheoryData<string> Enums() => [.. Bound().Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Everything_bound_was_measured_and_everything_measured_is_bound()
    {
        var measured = Abi.GetProperty("structs").EnumerateObject().Concat(Abi.GetProperty("enums").EnumerateObject());
        Assert.Equal(measured.Select(entry => entry.Name).Order(StringComparer.Ordinal), Bound().Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_struct_has_the_size_and_the_offsets_the_compiler_gave_it(string name)
    {
        var type = Bound().Single(type => type.Name == name);
        var measured = Abi.GetProperty("structs").GetProperty(name);
        var fields = type.GetFields().ToDictionary(field => field.Name, field => (int)Marshal.OffsetOf(type, field.Name));

        Assert.Equal(measured.GetProperty("size").GetInt32(), SizeOf(type));
        Assert.Equal(
            measured.GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetInt32()),
            fields);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_is_an_int_with_the_values_of_the_header(string name)
    {
        var type = Bound().Single(type => type.Name == name);
        var values = Enum.GetNames(type).ToDictionary(member => member, member => (int)Enum.Parse(type, member));

        Assert.Equal(typeof(int), Enum.GetUnderlyingType(type));
        Assert.Equal(
            Abi.GetProperty("enums").GetProperty(name).EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetInt32()),
            values);
    }

    private static IReadOnlyList<Type> Bound() =>
        [.. typeof(llama_batch).Assembly.GetTypes().Where(type => type.IsValueType && type.IsPublic && type.Namespace == typeof(llama_batch).Namespace)];

    private static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
