using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;
using Xunit;

namespace PromptWorkbench.Tests.Native.Structs;

/// <summary>The C# structs against what the compiler measured (`abi/probe.cpp`).</summary>
public sealed class AbiTests
{
    public static TheoryData<string> Structs() => [.. Bound().Where(type => !type.IsEnum).Select(type => type.Name)];

    public static TheoryData<string> Enums() => [.. Bound().Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Everything_bound_was_measured_and_everything_measured_is_bound()
    {
        var measured = Abi.Structs.EnumerateObject().Concat(Abi.Enums.EnumerateObject());
        Assert.Equal(measured.Select(entry => entry.Name).Order(StringComparer.Ordinal), Bound().Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_struct_has_the_size_and_the_offsets_the_compiler_gave_it(string name)
    {
        var type = Bound().Single(type => type.Name == name);
        var measured = Abi.Structs.GetProperty(name);
        var fields = type.GetFields().ToDictionary(field => field.Name, field => (int)Marshal.OffsetOf(type, field.Name));

        Assert.Equal(measured.GetProperty("size").GetInt32(), SizeOf(type));
        Assert.Equal(
            measured.GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetInt32()),
            fields);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_four_bytes_and_the_values_of_the_header(string name)
    {
        var type = Bound().Single(type => type.Name == name);
        var values = Enum.GetNames(type).ToDictionary(member => member, member => Convert.ToInt32(Enum.Parse(type, member)));

        Assert.Equal(sizeof(int), SizeOf(type));
        Assert.Equal(
            Abi.Enums.GetProperty(name).EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetInt32()),
            values);
    }

    private static IReadOnlyList<Type> Bound() =>
        [.. typeof(llama_batch).Assembly.GetTypes().Where(type => type.IsValueType && type.IsPublic && type.Namespace == typeof(llama_batch).Namespace)];

    private static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
