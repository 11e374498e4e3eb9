// Writes llama-abi.json: sizes, offsets and enum values of what PromptWorkbench.Native binds, as the C compiler sees them.
// Compiled by hand against the headers of the pinned llama.cpp release whenever that release or the binding changes:
//   cc -I LLAMA_CPP/include -I LLAMA_CPP/ggml/include probe.c -o probe && ./probe > llama-abi.json
#include <stdio.h>
#include <stddef.h>
#include "llama.h"
#include "gguf.h"

static const char * separator = "";

#define STRUCT(type) printf("%s\n    \"" #type "\": { \"size\": %zu, \"fields\": {", separator, sizeof(struct type)); separator = ""
#define FIELD(type, field) printf("%s \"" #field "\": %zu", separator, offsetof(struct type, field)); separator = ","
#define ENUM(type) printf("%s\n    \"" #type "\": {", separator); separator = ""
#define VALUE(name) printf("%s \"" #name "\": %d", separator, (int) name); separator = ","
#define END_STRUCT printf(" } }"); separator = ","
#define END_ENUM printf(" }"); separator = ","

int main(void) {
    printf("{\n  \"structs\": {");

    STRUCT(ggml_backend_dev_caps);
    FIELD(ggml_backend_dev_caps, async);
    FIELD(ggml_backend_dev_caps, host_buffer);
    FIELD(ggml_backend_dev_caps, buffer_from_host_ptr);
    FIELD(ggml_backend_dev_caps, events);
    FIELD(ggml_backend_dev_caps, mmap_support);
    END_STRUCT;

    STRUCT(ggml_backend_dev_props);
    FIELD(ggml_backend_dev_props, name);
    FIELD(ggml_backend_dev_props, description);
    FIELD(ggml_backend_dev_props, memory_free);
    FIELD(ggml_backend_dev_props, memory_total);
    FIELD(ggml_backend_dev_props, type);
    FIELD(ggml_backend_dev_props, device_id);
    FIELD(ggml_backend_dev_props, caps);
    END_STRUCT;

    STRUCT(gguf_init_params);
    FIELD(gguf_init_params, no_alloc);
    FIELD(gguf_init_params, ctx);
    END_STRUCT;

    STRUCT(llama_batch);
    FIELD(llama_batch, n_tokens);
    FIELD(llama_batch, token);
    FIELD(llama_batch, embd);
    FIELD(llama_batch, pos);
    FIELD(llama_batch, n_seq_id);
    FIELD(llama_batch, seq_id);
    FIELD(llama_batch, logits);
    END_STRUCT;

    STRUCT(llama_context_params);
    FIELD(llama_context_params, n_ctx);
    FIELD(llama_context_params, n_batch);
    FIELD(llama_context_params, n_ubatch);
    FIELD(llama_context_params, n_seq_max);
    FIELD(llama_context_params, n_rs_seq);
    FIELD(llama_context_params, n_outputs_max);
    FIELD(llama_context_params, n_outputs_max_per_seq);
    FIELD(llama_context_params, n_threads);
    FIELD(llama_context_params, n_threads_batch);
    FIELD(llama_context_params, ctx_type);
    FIELD(llama_context_params, rope_scaling_type);
    FIELD(llama_context_params, pooling_type);
    FIELD(llama_context_params, attention_type);
    FIELD(llama_context_params, flash_attn_type);
    FIELD(llama_context_params, rope_freq_base);
    FIELD(llama_context_params, rope_freq_scale);
    FIELD(llama_context_params, yarn_ext_factor);
    FIELD(llama_context_params, yarn_attn_factor);
    FIELD(llama_context_params, yarn_beta_fast);
    FIELD(llama_context_params, yarn_beta_slow);
    FIELD(llama_context_params, yarn_orig_ctx);
    FIELD(llama_context_params, defrag_thold);
    FIELD(llama_context_params, cb_eval);
    FIELD(llama_context_params, cb_eval_user_data);
    FIELD(llama_context_params, type_k);
    FIELD(llama_context_params, type_v);
    FIELD(llama_context_params, abort_callback);
    FIELD(llama_context_params, abort_callback_data);
    FIELD(llama_context_params, embeddings);
    FIELD(llama_context_params, offload_kqv);
    FIELD(llama_context_params, no_perf);
    FIELD(llama_context_params, op_offload);
    FIELD(llama_context_params, swa_full);
    FIELD(llama_context_params, kv_unified);
    FIELD(llama_context_params, samplers);
    FIELD(llama_context_params, n_samplers);
    FIELD(llama_context_params, ctx_other);
    END_STRUCT;

    STRUCT(llama_model_kv_override);
    FIELD(llama_model_kv_override, tag);
    FIELD(llama_model_kv_override, key);
    FIELD(llama_model_kv_override, val_i64);
    FIELD(llama_model_kv_override, val_f64);
    FIELD(llama_model_kv_override, val_bool);
    FIELD(llama_model_kv_override, val_str);
    END_STRUCT;

    STRUCT(llama_model_params);
    FIELD(llama_model_params, devices);
    FIELD(llama_model_params, tensor_buft_overrides);
    FIELD(llama_model_params, n_gpu_layers);
    FIELD(llama_model_params, split_mode);
    FIELD(llama_model_params, load_mode);
    FIELD(llama_model_params, lazy_mode);
    FIELD(llama_model_params, main_gpu);
    FIELD(llama_model_params, tensor_split);
    FIELD(llama_model_params, progress_callback);
    FIELD(llama_model_params, progress_callback_user_data);
    FIELD(llama_model_params, kv_overrides);
    FIELD(llama_model_params, vocab_only);
    FIELD(llama_model_params, check_tensors);
    FIELD(llama_model_params, use_extra_bufts);
    FIELD(llama_model_params, no_host);
    FIELD(llama_model_params, no_alloc);
    FIELD(llama_model_params, load_mtp);
    END_STRUCT;

    STRUCT(llama_model_quantize_params);
    FIELD(llama_model_quantize_params, nthread);
    FIELD(llama_model_quantize_params, ftype);
    FIELD(llama_model_quantize_params, output_tensor_type);
    FIELD(llama_model_quantize_params, token_embedding_type);
    FIELD(llama_model_quantize_params, allow_requantize);
    FIELD(llama_model_quantize_params, quantize_output_tensor);
    FIELD(llama_model_quantize_params, only_copy);
    FIELD(llama_model_quantize_params, pure);
    FIELD(llama_model_quantize_params, keep_split);
    FIELD(llama_model_quantize_params, dry_run);
    FIELD(llama_model_quantize_params, imatrix);
    FIELD(llama_model_quantize_params, kv_overrides);
    FIELD(llama_model_quantize_params, tt_overrides);
    FIELD(llama_model_quantize_params, prune_layers);
    FIELD(llama_model_quantize_params, max_buf_size);
    END_STRUCT;

    STRUCT(llama_sampler_chain_params);
    FIELD(llama_sampler_chain_params, no_perf);
    END_STRUCT;

    printf("\n  },\n  \"enums\": {");
    separator = "";

    ENUM(ggml_backend_dev_type);
    VALUE(GGML_BACKEND_DEVICE_TYPE_CPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_GPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_IGPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_ACCEL);
    VALUE(GGML_BACKEND_DEVICE_TYPE_META);
    END_ENUM;

    ENUM(ggml_log_level);
    VALUE(GGML_LOG_LEVEL_NONE);
    VALUE(GGML_LOG_LEVEL_DEBUG);
    VALUE(GGML_LOG_LEVEL_INFO);
    VALUE(GGML_LOG_LEVEL_WARN);
    VALUE(GGML_LOG_LEVEL_ERROR);
    VALUE(GGML_LOG_LEVEL_CONT);
    END_ENUM;

    ENUM(ggml_type);
    VALUE(GGML_TYPE_F32);
    VALUE(GGML_TYPE_F16);
    VALUE(GGML_TYPE_Q4_0);
    VALUE(GGML_TYPE_Q8_0);
    VALUE(GGML_TYPE_BF16);
    VALUE(GGML_TYPE_COUNT);
    END_ENUM;

    ENUM(gguf_type);
    VALUE(GGUF_TYPE_UINT8);
    VALUE(GGUF_TYPE_INT8);
    VALUE(GGUF_TYPE_UINT16);
    VALUE(GGUF_TYPE_INT16);
    VALUE(GGUF_TYPE_UINT32);
    VALUE(GGUF_TYPE_INT32);
    VALUE(GGUF_TYPE_FLOAT32);
    VALUE(GGUF_TYPE_BOOL);
    VALUE(GGUF_TYPE_STRING);
    VALUE(GGUF_TYPE_ARRAY);
    VALUE(GGUF_TYPE_UINT64);
    VALUE(GGUF_TYPE_INT64);
    VALUE(GGUF_TYPE_FLOAT64);
    END_ENUM;

    ENUM(llama_flash_attn_type);
    VALUE(LLAMA_FLASH_ATTN_TYPE_AUTO);
    VALUE(LLAMA_FLASH_ATTN_TYPE_DISABLED);
    VALUE(LLAMA_FLASH_ATTN_TYPE_ENABLED);
    END_ENUM;

    ENUM(llama_ftype);
    VALUE(LLAMA_FTYPE_ALL_F32);
    VALUE(LLAMA_FTYPE_MOSTLY_F16);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_1);
    VALUE(LLAMA_FTYPE_MOSTLY_Q8_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_1);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_K);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_L);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q6_K);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_XXS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_XXS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ1_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ4_NL);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_M);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_M);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ4_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ1_M);
    VALUE(LLAMA_FTYPE_MOSTLY_BF16);
    VALUE(LLAMA_FTYPE_MOSTLY_TQ1_0);
    VALUE(LLAMA_FTYPE_MOSTLY_TQ2_0);
    VALUE(LLAMA_FTYPE_MOSTLY_MXFP4_MOE);
    VALUE(LLAMA_FTYPE_MOSTLY_NVFP4);
    VALUE(LLAMA_FTYPE_MOSTLY_Q1_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_0);
    VALUE(LLAMA_FTYPE_GUESSED);
    END_ENUM;

    ENUM(llama_lazy_mode);
    VALUE(LLAMA_LAZY_MODE_OFF);
    VALUE(LLAMA_LAZY_MODE_AUTO);
    VALUE(LLAMA_LAZY_MODE_ON);
    END_ENUM;

    ENUM(llama_load_mode);
    VALUE(LLAMA_LOAD_MODE_AUTO);
    VALUE(LLAMA_LOAD_MODE_NONE);
    VALUE(LLAMA_LOAD_MODE_MMAP);
    VALUE(LLAMA_LOAD_MODE_MLOCK);
    VALUE(LLAMA_LOAD_MODE_MMAP_MLOCK);
    VALUE(LLAMA_LOAD_MODE_DIRECT_IO);
    END_ENUM;

    ENUM(llama_model_kv_override_type);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_INT);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_FLOAT);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_BOOL);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_STR);
    END_ENUM;

    ENUM(llama_split_mode);
    VALUE(LLAMA_SPLIT_MODE_NONE);
    VALUE(LLAMA_SPLIT_MODE_LAYER);
    VALUE(LLAMA_SPLIT_MODE_ROW);
    VALUE(LLAMA_SPLIT_MODE_TENSOR);
    END_ENUM;

    ENUM(llama_vocab_type);
    VALUE(LLAMA_VOCAB_TYPE_NONE);
    VALUE(LLAMA_VOCAB_TYPE_SPM);
    VALUE(LLAMA_VOCAB_TYPE_BPE);
    VALUE(LLAMA_VOCAB_TYPE_WPM);
    VALUE(LLAMA_VOCAB_TYPE_UGM);
    VALUE(LLAMA_VOCAB_TYPE_RWKV);
    VALUE(LLAMA_VOCAB_TYPE_PLAMO2);
    VALUE(LLAMA_VOCAB_TYPE_TEST);
    END_ENUM;

    printf("\n  }\n}\n");
    return 0;
}
