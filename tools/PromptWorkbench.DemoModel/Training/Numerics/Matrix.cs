namespace PromptWorkbench.DemoModel.Training.Numerics;

/// <summary>A view of 32-bit floats as a matrix. Element (r, c) lies at r * <see cref="RowStride"/> + c * <see cref="ColumnStride"/>; parts and the transpose are views of the same floats.</summary>
internal readonly unsafe struct Matrix
{
    private const int Alignment = 64;

    // Pinned. Held so that it lives as long as its views.
    private readonly float[] owner;

    private Matrix(float[] owner, float* start, int rows, int columns, int rowStride, int columnStride)
    {
        this.owner = owner;
        Start = start;
        (Rows, Columns, RowStride, ColumnStride) = (rows, columns, rowStride, columnStride);
    }

    public float* Start { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int RowStride { get; }

    public int ColumnStride { get; }

    public Matrix Transposed => new(owner, Start, Columns, Rows, ColumnStride, RowStride);

    /// <summary>All elements of a matrix whose rows lie one after the other.</summary>
    public Span<float> Elements => RowStride == Columns && ColumnStride == 1
        ? new Span<float>(Start, checked(Rows * Columns))
        : throw new InvalidOperationException("The rows do not lie one after the other.");

    /// <summary>Makes a matrix of zeros.</summary>
    public static Matrix Zeros(int rows, int columns)
    {
        const int Spare = Alignment / sizeof(float);
        var owner = GC.AllocateArray<float>(checked((rows * columns) + Spare), pinned: true);
        fixed (float* first = owner)
        {
            var aligned = (float*)(((nuint)first + Alignment - 1) & ~(nuint)(Alignment - 1));
            return new Matrix(owner, aligned, rows, columns, columns, 1);
        }
    }

    /// <summary>One row, whose elements must lie side by side.</summary>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ColumnStride, 1);
        return new Span<float>(Start + ((nint)row * RowStride), Columns);
    }

    public Matrix RowRange(int from, int count)
    {
        CheckRange(from, count, Rows);
        return new Matrix(owner, Start + ((nint)from * RowStride), count, Columns, RowStride, ColumnStride);
    }

    public Matrix ColumnRange(int from, int count)
    {
        CheckRange(from, count, Columns);
        return new Matrix(owner, Start + ((nint)from * ColumnStride), Rows, count, RowStride, ColumnStride);
    }

    /// <summary>Some of the elements in memory order as a matrix of their own.</summary>
    public Matrix Reshaped(int from, int rows, int columns)
    {
        CheckRange(from, checked(rows * columns), Elements.Length);
        return new Matrix(owner, Start + from, rows, columns, columns, 1);
    }

    private static void CheckRange(int from, int count, int all)
    {
        if (from < 0 || count < 0 || from + count > all) throw new ArgumentOutOfRangeException(nameof(from), $"{from} to {from + count} of {all}.");
    }
}
