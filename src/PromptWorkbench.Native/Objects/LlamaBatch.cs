using System.Runtime.CompilerServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <summary>Tokens to compute in one go. Reused from step to step; its arrays are pinned, so native code may read them.</summary>
public sealed unsafe class LlamaBatch
{
    private readonly int[] tokens;
    private readonly int[] positions;
    private readonly int[] sequenceCounts;
    private readonly int[] sequences;
    private readonly nint[] sequencePointers;
    private readonly sbyte[] outputs;

    /// <param name="capacity">Most tokens it can hold.</param>
    public LlamaBatch(int capacity)
    {
        tokens = GC.AllocateArray<int>(capacity, pinned: true);
        positions = GC.AllocateArray<int>(capacity, pinned: true);
        sequenceCounts = GC.AllocateArray<int>(capacity, pinned: true);
        sequences = GC.AllocateArray<int>(capacity, pinned: true);
        sequencePointers = GC.AllocateArray<nint>(capacity, pinned: true);
        outputs = GC.AllocateArray<sbyte>(capacity, pinned: true);
        Array.Fill(sequenceCounts, 1);
        for (var i = 0; i < capacity; i++) sequencePointers[i] = (nint)Unsafe.AsPointer(ref sequences[i]);
    }

    public int Capacity => tokens.Length;

    public int Count { get; private set; }

    /// <summary>How many tokens ask for their logits.</summary>
    public int Outputs { get; private set; }

    /// <summary>The largest id of a sequence in it; -1 when it is empty.</summary>
    public int LastSequence { get; private set; } = -1;

    public void Clear() => (Count, Outputs, LastSequence) = (0, 0, -1);

    /// <summary>Adds a token and returns its index in the batch.</summary>
    /// <exception cref="InvalidOperationException">The batch is full: llama.cpp would end the process.</exception>
    public int Add(int token, int position, int sequence, bool wantsLogits)
    {
        if (Count == Capacity) throw new InvalidOperationException($"The batch holds at most {Capacity} tokens.");
        tokens[Count] = token;
        positions[Count] = position;
        sequences[Count] = sequence;
        outputs[Count] = wantsLogits ? (sbyte)1 : (sbyte)0;
        Outputs += outputs[Count];
        LastSequence = Math.Max(LastSequence, sequence);
        return Count++;
    }

    internal llama_batch ToNative() => new()
    {
        n_tokens = Count,
        token = AddressOf(tokens),
        pos = AddressOf(positions),
        n_seq_id = AddressOf(sequenceCounts),
        seq_id = AddressOf(sequencePointers),
        logits = AddressOf(outputs),
    };

    private static nint AddressOf<T>(T[] pinned)
        where T : unmanaged => (nint)Unsafe.AsPointer(ref pinned[0]);
}
